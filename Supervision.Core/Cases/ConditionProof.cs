namespace Supervision.Core.Cases;

/// <summary>条件证据: what shows that one condition of an exemption holds.</summary>
/// <param name="Condition">A later proposal that says something else of it loses its proof, and it is to be shown anew.</param>
/// <param name="Lines">One line for each piece of evidence.</param>
public sealed record ConditionProof(ConditionId Condition, IReadOnlyList<string> Lines);
