namespace Supervision.Core.Cases;

/// <summary>听取意见: when, and what the party said; empty words mean that it said nothing.</summary>
public sealed record Hearing(DateOnly On, string Words)
{
    /// <summary>Whether what it said is followed, and why; null while that is not written, and where it said nothing.</summary>
    public string? Answer { get; init; }
}
