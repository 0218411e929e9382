namespace Supervision.Core.Cases;

/// <summary>听取意见: when, and what the party said; empty words mean that it said nothing.</summary>
public sealed record Hearing(DateOnly On, string Words);
