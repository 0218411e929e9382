using Supervision.Core.Primitives;

namespace Supervision.Rules.Schemes;

/// <summary>信用评定: the tier of a subject, and what each line of the scheme said.</summary>
/// <param name="Tier">Null where none can be given; <see cref="Withheld"/> says why.</param>
/// <param name="Score">The sum of the contributions, unrounded.</param>
public sealed record Rating(string Subject, string Scheme, string Version, string? Tier, decimal Score, IReadOnlyList<RatingLine> Lines)
{
    public Problem? Withheld { get; init; }

    /// <summary>等级从何而来: the score and its stretch, or the line that decided, in one sentence.</summary>
    public string Basis { get; init; } = "";

    /// <summary>The tier before floors, steps and caps.</summary>
    public string? BasisTier { get; init; }

    /// <summary>保留: why the tier may not steer anything yet; empty where it may.</summary>
    public IReadOnlyList<string> Reservations { get; init; } = [];

    /// <summary>Whether the tier may steer a ratio, a frequency or a measure.</summary>
    public bool Steers => Tier is not null && Reservations.Count == 0;

    /// <summary>应当参加评定: the scheme says that such a subject must be rated.</summary>
    public bool MustBeRated { get; init; }

    /// <summary>每年检查次数: at least so often; null where the scheme says nothing.</summary>
    public decimal? ChecksAtLeast { get; init; }

    public decimal? ChecksAtMost { get; init; }

    /// <summary>What follows from the tier, in the words of the scheme.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];
}

/// <summary>评定的一项理由.</summary>
/// <param name="Sentence">What binds, by which records; or why it does not bind.</param>
/// <param name="Mark">核, 旧知 or 待核: how sure the text of the line is.</param>
public sealed record RatingLine(string Code, LineStage Stage, bool Binds, string Clause, string Mark, string Sentence)
{
    public decimal Points { get; init; }

    public string? Group { get; init; }

    /// <summary>The records by which it binds.</summary>
    public IReadOnlyList<BindingRecord> Records { get; init; } = [];

    /// <summary>Something is there to which the line would speak, but its number has no source or its text is not adopted.</summary>
    public bool IsHeldBack { get; init; }
}

/// <summary>起作用的记录.</summary>
public sealed record BindingRecord(string Code, DateOnly On, DateOnly Recorded)
{
    /// <summary>文号; null where there is none.</summary>
    public string? Document { get; init; }
}
