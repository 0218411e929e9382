using Supervision.Api.Pages;
using Supervision.Core.Sampling;

namespace Supervision.Api.Credit.Ratings;

/// <summary>What a back-test says, in words that page and command share.</summary>
internal static class BackTestText
{
    public static string Conclusion(TierBackTest test)
    {
        return test switch
        {
            { All.Checks: 0 } => "还没有可以比较的检查。评定之后有了审核过的检查，再来看。",
            { Ranking.Auc: null } => "检查的结果都一样，看不出等级有没有用。",
            { Ranking.TellsMoreThanChance: true } => "等级差的确实更容易查出问题，按等级安排检查有依据。",
            { Ranking.Interval.Upper: < 0.5 } => "等级差的反而更少查出问题，不应按这个等级安排检查，请核对标准。",
            _ => "看不出等级差的更容易查出问题，按等级安排检查没有依据，请核对标准或者继续积累。",
        };
    }

    public static string Rate(ProblemRate rate) =>
        rate.Estimate is { } estimate ? $"{Format.Share(estimate)}（{Format.Share(rate.Interval.Lower)}至{Format.Share(rate.Interval.Upper)}）" : "没有检查";

    public static string Lift(TierRate tier) => tier.Lift is { } lift ? $"{lift:0.00}倍" : "—";

    public static string Ranking(TierRanking ranking) =>
        ranking.Auc is { } auc ? $"{auc:0.000}（{ranking.Interval.Lower:0.000}至{ranking.Interval.Upper:0.000}）" : "无从比较";

    public static string Counted(SchemeBackTest found) =>
        $"没有等级的主体{found.Untiered}次、第一次评定以前的检查{found.Before}次没有计入"
        + (found.LeftOut ? $"；检查不足{BackTestBoard.LeastChecks}次的等级不列，也不计入。" : "。");
}
