using MathNet.Numerics;
using Supervision.Core.Primitives;

namespace Supervision.Core.Sampling;

/// <summary>样本量: how many to draw of a register of known size, without replacement. Everything here is exact; nothing is approximated by a normal curve.</summary>
public static class SampleSize
{
    // What binary fractions and logarithms may be off by: 95 of 100 is 95 %.
    private const double Rounding = 1e-9;

    /// <summary>The smallest number of draws with which at least one violator is found with that probability.</summary>
    /// <param name="population">Size of the register, at least 1.</param>
    /// <param name="prevalence">Share of violators, above 0 and at most 1; the number of violators is rounded up.</param>
    /// <param name="probability">Above 0 and below 1; reached or exceeded.</param>
    public static Result<int> ToFindOne(int population, double prevalence, double probability)
    {
        if (Check(population, prevalence) is { } problem)
        {
            return problem;
        }

        if (probability is not (> 0 and < 1))
        {
            return SampleSizeProblems.Probability(probability);
        }

        var violators = ViolatorsIn(population, prevalence);
        return Smallest(population - violators + 1, draws => ProbabilityOfOne(population, violators, draws) >= probability - Rounding);
    }

    /// <summary>The probability of at least one violator among the draws (hypergeometric); 0 without violators or draws.</summary>
    public static double ProbabilityOfOne(int population, int violators, int draws)
    {
        var others = population - violators;

        // More draws than others: one at least is a violator, where there is one.
        if (draws > others)
        {
            return violators > 0 ? 1 : 0;
        }

        var none = SpecialFunctions.BinomialLn(others, draws) - SpecialFunctions.BinomialLn(population, draws);
        return 1 - Math.Exp(none);
    }

    /// <summary>
    /// The smallest number of draws with which the exact interval of the problem rate reaches no further than the margin from
    /// the rate found, if that is as expected; never more than the register.
    /// </summary>
    /// <param name="expected">The problem rate expected, from 0 to 1; 0.5 asks for most.</param>
    /// <param name="margin">Half width, above 0 and below 1.</param>
    /// <param name="confidence">Above 0 and below 1.</param>
    public static Result<int> ToEstimate(int population, double expected, double margin, double confidence)
    {
        if (population < 1)
        {
            return SampleSizeProblems.Population(population);
        }

        if (expected is not (>= 0 and <= 1) || margin is not (> 0 and < 1))
        {
            return SampleSizeProblems.Margin(expected, margin);
        }

        if (confidence is not (> 0 and < 1))
        {
            return SampleSizeProblems.Probability(confidence);
        }

        return Smallest(population, draws => HalfWidth(draws, expected, confidence) <= margin);
    }

    /// <summary>The number of violators that a share means.</summary>
    public static int ViolatorsIn(int population, double prevalence) =>
        (int)Math.Min(population, Math.Ceiling((prevalence * population) - Rounding));

    private static double HalfWidth(int draws, double expected, double confidence)
    {
        var found = (int)Math.Round(draws * expected);
        var interval = RateInterval.ClopperPearson(found, draws, confidence);
        var rate = (double)found / draws;
        return Math.Max(interval.Upper - rate, rate - interval.Lower);
    }

    // Rounding the count makes the width tremble by one draw, so the last few are tried one by one.
    private static int Smallest(int most, Func<int, bool> suffices)
    {
        var (low, high) = (1, most);

        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = suffices(middle) ? (low, middle) : (middle + 1, high);
        }

        for (var fewer = Math.Max(1, low - 50); fewer < low; fewer++)
        {
            if (Enumerable.Range(fewer, low - fewer).All(suffices))
            {
                return fewer;
            }
        }

        return low;
    }

    private static Problem? Check(int population, double prevalence)
    {
        if (population < 1)
        {
            return SampleSizeProblems.Population(population);
        }

        return prevalence is > 0 and <= 1 ? null : SampleSizeProblems.Prevalence(prevalence);
    }
}
