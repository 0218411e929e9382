using Supervision.Rules.Language;

namespace Supervision.Rules.Sampling;

// The forms of the files under rules/sampling, as they are written.
internal sealed class RatioFile
{
    public required List<RatioVersion> Tables { get; init; }
}

internal sealed class RatioVersion : Dated
{
    public required string Version { get; init; }

    public required string ApprovedBy { get; init; }

    public required string ReserveShare { get; init; }

    // Of its ratio, for whoever stands on the white list.
    public string? UndisturbedShare { get; init; }

    public required List<RatioRow> Ratios { get; init; }
}

internal sealed class RatioRow
{
    public required string Category { get; init; }

    public required string Tier { get; init; }

    public required string Ratio { get; init; }
}

internal sealed class LimitFile
{
    public required List<LimitRow> Rules { get; init; }
}

internal sealed class LimitRow : Dated
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required int Count { get; init; }

    public required int Length { get; init; }

    public required string Unit { get; init; }

    // By which document the office has adopted what is 待核; absent, it has not.
    public string? AdoptedBy { get; init; }

    // Whose visits count together; absent, as the kind of limit says.
    public string? Scope { get; init; }

    // Visits that do not count, by their type or source.
    public List<string> Excludes { get; init; } = [];

    // Where a limit is for some only: the most specific one holds.
    public string? Organ { get; init; }

    public string? Trade { get; init; }

    public string? RiskClass { get; init; }

    // Of a limit that was published elsewhere: where, and by whom.
    public string? Region { get; init; }

    public string? Authority { get; init; }

    // By the year of the calendar, and not by the last twelve months.
    public bool Calendar { get; init; }
}

internal sealed class FreshnessFile
{
    public required List<FreshnessRow> Versions { get; init; }
}

internal sealed class FreshnessRow : Dated
{
    public required int MaxAgeHours { get; init; }
}

internal sealed class FilingFile
{
    public required List<FilingRow> Versions { get; init; }
}

internal sealed class FilingRow : Dated
{
    public required int Month { get; init; }

    public required int Day { get; init; }
}

internal sealed class ReviewerFile
{
    public required List<ReviewerRow> Versions { get; init; }
}

internal sealed class ReviewerRow : Dated
{
    public required bool OtherBodyFirst { get; init; }
}
