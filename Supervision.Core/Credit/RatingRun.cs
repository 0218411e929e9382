using Supervision.Core.Primitives;

namespace Supervision.Core.Credit;

/// <summary>
/// 月度评定: one run of one version of a scheme over all subjects. It goes on page by page in the order of the codes, and where it was broken off it
/// takes up again; the records counted are those that stood when it began, so that a broken run ends as an unbroken one.
/// </summary>
public sealed class RatingRun
{
    public const int SchemeMaxLength = 64;
    public const int VersionMaxLength = 300;

    private RatingRun()
    {
    }

    public required Guid Id { get; init; }

    public required string Scheme { get; init; }

    /// <summary>模型版本: document number and first day in force.</summary>
    public required string Version { get; init; }

    /// <summary>Digest of the text by which was rated.</summary>
    public required string Digest { get; init; }

    /// <summary>The first day of the month for which it is.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The day of the rating.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>First and last day of the period, inclusive.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required Signed Started { get; init; }

    /// <summary>The last subject that was rated; null before the first.</summary>
    public string? Last { get; private set; }

    public int Rated { get; private set; }

    /// <summary>How many of them have a tier; of the others the snapshot says why not.</summary>
    public int WithTier { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public uint RowVersion { get; private set; }

    public static RatingRun Of(Guid id, string scheme, string version, string digest, DateOnly asOf, (DateOnly From, DateOnly To) period, Signed started) =>
        new()
        {
            Id = id,
            Scheme = scheme,
            Version = version,
            Digest = digest,
            Month = new(asOf.Year, asOf.Month, 1),
            AsOf = asOf,
            From = period.From,
            To = period.To,
            Started = started,
        };

    public void Advance(string last, int rated, int withTier) => (Last, Rated, WithTier) = (last, Rated + rated, WithTier + withTier);

    public void Finish(DateTimeOffset at) => FinishedAt = at;
}
