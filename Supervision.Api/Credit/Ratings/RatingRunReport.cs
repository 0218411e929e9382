namespace Supervision.Api.Credit.Ratings;

/// <summary>评定结果: what a run brought. The tiers of an internal scheme go no further than whoever ran it.</summary>
/// <param name="Resumed">How many were rated before it was broken off; 0 where it never was.</param>
/// <param name="Tiers">Each with its count, those without a tier last.</param>
public sealed record RatingRunReport(string Title, string Version, DateOnly Month, int Rated, int WithTier, int Resumed, IReadOnlyList<TierCount> Tiers);

/// <param name="Tier">Null: no tier.</param>
public sealed record TierCount(string? Tier, int Count);
