using Supervision.Rules.Schemes;

namespace Supervision.Api.Credit.Ratings;

/// <summary>信用评定: what the last run of one scheme said of a subject, why, and how it comes to the next better tier.</summary>
/// <param name="Reasons">With record and clause of each.</param>
/// <param name="Up">Null where the text by which was rated is no longer there.</param>
/// <param name="Earlier">Months before, the newest first.</param>
public sealed record RatingView(
    string Title, string Version, DateOnly Month, DateOnly AsOf, string? Tier, bool IsInternal, bool Steers, ReasonNode Reasons, StepsUp? Up, IReadOnlyList<EarlierTier> Earlier);

public sealed record EarlierTier(DateOnly Month, string? Tier, string Version);
