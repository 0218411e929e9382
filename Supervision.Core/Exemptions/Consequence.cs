namespace Supervision.Core.Exemptions;

/// <summary>查明后的结果: if the answer is this, these outcomes remain possible.</summary>
public sealed record Consequence(string Answer, IReadOnlyList<Outcome> Outcomes);
