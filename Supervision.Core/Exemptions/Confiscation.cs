namespace Supervision.Core.Exemptions;

/// <summary>没收违法所得, said apart from the fine: whether there is illegal gain, and what follows.</summary>
public sealed record Confiscation(Truth IllegalGain, decimal? Amount, string Clause, string Sentence)
{
    /// <summary>What the list says stands of it although the penalty does not; null where it says nothing.</summary>
    public string? Kept { get; init; }
}
