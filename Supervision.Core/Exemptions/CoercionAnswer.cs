namespace Supervision.Core.Exemptions;

/// <summary>强制措施建议.</summary>
public sealed record CoercionAnswer(CoercionOutcome Outcome, string Clause, string Sentence)
{
    /// <summary>The item of a no-coercion list that was held against the case.</summary>
    public string? Item { get; init; }

    public IReadOnlyList<Reason> Reasons { get; init; } = [];
}
