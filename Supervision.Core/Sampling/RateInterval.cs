using MathNet.Numerics.Distributions;

namespace Supervision.Core.Sampling;

/// <summary>置信区间: what a rate may be, both ends inside. Covers the true rate at least as often as its confidence says.</summary>
public readonly record struct RateInterval(double Lower, double Upper)
{
    /// <summary>The exact interval of Clopper and Pearson; everything from 0 to 1 when nothing was checked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More problems than checks, or a confidence not between 0 and 1.</exception>
    public static RateInterval ClopperPearson(int problems, int checks, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(problems);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(problems, checks);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(confidence, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(confidence, 1);
        var tail = (1 - confidence) / 2;

        return new(
            problems == 0 ? 0 : Beta.InvCDF(problems, checks - problems + 1, tail),
            problems == checks ? 1 : Beta.InvCDF(problems + 1, checks - problems, 1 - tail));
    }
}
