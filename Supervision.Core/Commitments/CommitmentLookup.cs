namespace Supervision.Core.Commitments;

/// <summary>事前信用核查: where it was looked before the way of commitment was opened, and what was asked of the rules.</summary>
/// <param name="Source">Where the officer looked for grave adverse records.</param>
public sealed record CommitmentLookup(CommitmentQuestion Question, string Source, DateOnly On);
