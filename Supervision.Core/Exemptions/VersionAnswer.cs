namespace Supervision.Core.Exemptions;

/// <summary>新旧清单比较: what follows under the lists of one day, and whether it was taken as the milder.</summary>
/// <param name="At">行为时 or 决定时.</param>
/// <param name="List">Null: no list was in force on that day, so the law itself was asked.</param>
public sealed record VersionAnswer(string At, DateOnly On, string? List, string? Version, Outcome Outcome, bool Taken);
