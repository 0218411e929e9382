using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Credit;

/// <summary>评定快照: what one run said of one subject. It is never changed; the run says by which scheme and version, and for which month.</summary>
/// <param name="Tier">Null where none could be given.</param>
/// <param name="Score">Unrounded.</param>
public sealed record RatingSnapshot(Guid Run, SubjectKey Subject, string? Tier, decimal Score, SnapshotReasons Reasons)
{
    public const int TierMaxLength = 20;
}

/// <summary>评定的理由: what bound, each with its clause and its records.</summary>
/// <param name="Withheld">Why there is no tier; null where there is one.</param>
/// <param name="Reservations">Why the tier may not steer anything yet; empty where it may.</param>
/// <param name="Measures">What follows from the tier, in the words of the scheme.</param>
public sealed record SnapshotReasons(
    string Basis, string? BasisTier, string? Withheld, IReadOnlyList<string> Reservations, IReadOnlyList<string> Measures, IReadOnlyList<SnapshotLine> Lines);

/// <summary>评定的一项.</summary>
/// <param name="Stage">As the scheme calls it.</param>
/// <param name="Points">Of a contribution; 0 of others.</param>
public sealed record SnapshotLine(
    string Code, string Stage, string Clause, string Mark, string Sentence, decimal Points, string? Group, IReadOnlyList<SnapshotRecord> Records);

/// <summary>起作用的记录.</summary>
/// <param name="Document">Its number; null where the record has none.</param>
public sealed record SnapshotRecord(string Code, DateOnly On, DateOnly Recorded, string? Document);
