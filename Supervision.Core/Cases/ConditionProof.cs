namespace Supervision.Core.Cases;

/// <summary>条件证据: what shows that one condition of an exemption holds.</summary>
/// <param name="Condition">The sentence of the reason. A later proposal that says something else of the condition is to be shown anew.</param>
/// <param name="Lines">One line for each piece of evidence.</param>
public sealed record ConditionProof(string Condition, IReadOnlyList<string> Lines);
