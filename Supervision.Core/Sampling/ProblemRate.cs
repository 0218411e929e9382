using Supervision.Core.Draws.Process;

namespace Supervision.Core.Sampling;

/// <summary>问题率: the share of checked targets with a problem. Only what chance drew counts; targets closed unchecked do not.</summary>
/// <param name="Estimate">Null when nothing was checked.</param>
/// <param name="Confidence">Of the interval, at least.</param>
public sealed record ProblemRate(int Problems, int Checks, double? Estimate, RateInterval Interval, double Confidence)
{
    public static ProblemRate Of(int problems, int checks, double confidence) =>
        new(problems, checks, checks == 0 ? null : (double)problems / checks,
            RateInterval.ClopperPearson(problems, checks, confidence), confidence);

    /// <summary>
    /// The rate of the whole frame from its strata, each weighted by its size. The interval adds the exact ones of the strata,
    /// each at a higher confidence (Bonferroni), so that it holds at least as often as said.
    /// </summary>
    /// <param name="strata">Size, problems and checks of each; sizes at least 1. A stratum without checks widens the interval by its whole weight.</param>
    public static ProblemRate Weighted(IReadOnlyList<StratumCounts> strata, double confidence)
    {
        var total = strata.Sum(stratum => (double)stratum.Size);
        var each = 1 - ((1 - confidence) / Math.Max(1, strata.Count));
        var intervals = strata.Select(stratum => (Weight: stratum.Size / total,
            Interval: RateInterval.ClopperPearson(stratum.Problems, stratum.Checks, each))).ToList();
        double? estimate = strata.Count == 0 || strata.Any(stratum => stratum.Checks == 0) ? null
            : strata.Sum(stratum => stratum.Size / total * stratum.Problems / stratum.Checks);

        return new(strata.Sum(stratum => stratum.Problems), strata.Sum(stratum => stratum.Checks), estimate,
            new(intervals.Sum(one => one.Weight * one.Interval.Lower), Math.Min(1, intervals.Sum(one => one.Weight * one.Interval.Upper))),
            confidence);
    }
}
