namespace Supervision.Core.Sampling;

/// <summary>抽查比例表: which share of each tier is drawn, as approved for a time.</summary>
/// <param name="Mark">核, 旧知 or 待核: how sure its source is.</param>
/// <param name="ReserveShare">Reserve places per drawn place, as decimal text.</param>
public sealed record RatioTable(string Version, string Mark, string ReserveShare, string Source, IReadOnlyList<TierRatio> Ratios)
{
    /// <summary>The ratio as decimal text, or null when the table says nothing.</summary>
    public string? Find(string category, string tier) =>
        Ratios.FirstOrDefault(row => row.Category == category && row.Tier == tier)?.Ratio;
}

/// <param name="Category">重点 or 一般.</param>
/// <param name="Tier">A to D, or 无 for subjects without a tier.</param>
/// <param name="Ratio">Decimal text above 0 and at most 1.</param>
public sealed record TierRatio(string Category, string Tier, string Ratio);
