using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>抽查比例表: which share of each tier is drawn, as approved for a time.</summary>
/// <param name="Mark">核, 旧知 or 待核: how sure its source is.</param>
/// <param name="ReserveShare">Reserve places per drawn place, as decimal text.</param>
public sealed record RatioTable(string Version, string Mark, string ReserveShare, string Source, IReadOnlyList<TierRatio> Ratios)
{
    private const string OnWhiteList = "（无事不扰）";
    private const string ToVerify = "待核";

    /// <summary>无事不扰: the share of its ratio to which a tier is lowered for whoever stands on the white list, above 0; null, not lowered.</summary>
    public string? UndisturbedShare { get; init; }

    /// <summary>Why nothing may be drawn by it: nobody has read it at a source, and no department has adopted it; null where it may.</summary>
    public Problem? WhyNotUsed(bool isDemonstration) => Mark == ToVerify && !isDemonstration ? RatioProblems.NotAdopted(this) : null;

    /// <summary>What the part of a tier that stands on the white list is called inside.</summary>
    public static string Undisturbed(string tier) => tier + OnWhiteList;

    /// <summary>The ratio as decimal text, or null when the table says nothing.</summary>
    public string? Find(string category, string tier)
    {
        return tier.EndsWith(OnWhiteList, StringComparison.Ordinal) ? Lowered(Find(category, tier[..^OnWhiteList.Length])) : Ratios.FirstOrDefault(row => row.Category == category && row.Tier == tier)?.Ratio;
    }

    private string? Lowered(string? ratio)
    {
        return ratio is null || UndisturbedShare is null ? null : (Number(ratio) * Number(UndisturbedShare)).ToString("0.############", CultureInfo.InvariantCulture);
    }

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}

/// <param name="Category">重点 or 一般.</param>
/// <param name="Tier">A to D, or 无 for subjects without a tier.</param>
/// <param name="Ratio">Decimal text above 0 and at most 1.</param>
public sealed record TierRatio(string Category, string Tier, string Ratio);
