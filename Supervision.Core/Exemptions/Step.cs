namespace Supervision.Core.Exemptions;

/// <summary>判断步骤: one of the fourteen, in order.</summary>
/// <param name="Settles">Whether the proposal was read off this step.</param>
public sealed record Step(int Number, string Name, Truth Holds, string Clause, string Sentence, bool Settles);
