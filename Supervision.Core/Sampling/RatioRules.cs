using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>What a table of ratios must keep: every tier has its ratio above 0, and no better tier is drawn more than a worse one.</summary>
public static class RatioRules
{
    public const string General = "一般";
    public const string Key = "重点";
    public const string BackCheck = "复核";
    public const string NoTier = "无";

    private static readonly string[] Tiers = ["A", "B", "C", "D"];

    /// <summary>Every row that a table has, in the order in which it is written.</summary>
    public static IReadOnlyList<(string Category, string Tier)> Rows { get; } =
    [
        .. new[] { General, Key }.SelectMany(category => Tiers.Append(NoTier).Select(tier => (category, tier))), (BackCheck, NoTier),
    ];

    /// <summary>All that is wrong, at once.</summary>
    public static Problem? Check(RatioTable table)
    {
        var wrong = Rows.Where(row => !IsRatio(table.Find(row.Category, row.Tier))).Select(row => $"{row.Category}事项、类别{row.Tier}的比例").ToList();

        if (!IsShare(table.ReserveShare))
        {
            wrong.Add("递补的比例");
        }

        if (table.UndisturbedShare is { } share && !(IsRatio(share) && Number(share) < 1))
        {
            wrong.Add("无事不扰的比例");
        }

        if (wrong.Count > 0)
        {
            return RatioProblems.NotRatios(wrong);
        }

        var backward = new[] { General, Key }.SelectMany(category => Backward(table, category)).ToList();
        return backward.Count > 0 ? RatioProblems.Backward(backward) : null;
    }

    // 不因好的记录而多查: from A to D the ratio never falls.
    private static IEnumerable<string> Backward(RatioTable table, string category)
    {
        for (var i = 1; i < Tiers.Length; i++)
        {
            if (Number(table.Find(category, Tiers[i])!) < Number(table.Find(category, Tiers[i - 1])!))
            {
                yield return $"{category}事项{Tiers[i - 1]}类高于{Tiers[i]}类";
            }
        }
    }

    private static bool IsRatio(string? text) => IsShare(text) && Number(text!) > 0;

    private static bool IsShare(string? text) => text is { Length: <= 10 } && Read(text) is >= 0 and <= 1;

    private static decimal? Read(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
