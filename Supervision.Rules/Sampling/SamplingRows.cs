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
