using MathNet.Numerics.Distributions;
using Supervision.Core.Sampling;

namespace Supervision.Core.Tests.Plans;

public sealed class ProblemRateTests
{
    // Values of the published tables.
    [Theory]
    [InlineData(0, 10, 0, 0.3085)]
    [InlineData(1, 10, 0.0025, 0.4450)]
    [InlineData(5, 10, 0.1871, 0.8129)]
    [InlineData(10, 10, 0.6915, 1)]
    [InlineData(10, 100, 0.0490, 0.1762)]
    public void The_interval_is_the_exact_one(int problems, int checks, double lower, double upper)
    {
        var interval = RateInterval.ClopperPearson(problems, checks, 0.95);

        Assert.Equal(lower, interval.Lower, 4);
        Assert.Equal(upper, interval.Upper, 4);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.95)]
    public void It_covers_every_true_rate_at_least_as_often_as_it_says(double confidence)
    {
        foreach (var checks in new[] { 1, 2, 7, 30 })
        {
            var intervals = Enumerable.Range(0, checks + 1).Select(found => RateInterval.ClopperPearson(found, checks, confidence)).ToList();

            for (var rate = 0.0; rate <= 1; rate += 0.01)
            {
                var covered = Enumerable.Range(0, checks + 1).Where(found => Covers(intervals[found], rate)).Sum(found => Binomial.PMF(rate, checks, found));
                Assert.True(covered >= confidence - 1e-9, $"{checks} checks, rate {rate:0.00}: {covered:0.0000}");
            }
        }
    }

    [Fact]
    public void The_weighted_interval_covers_the_rate_of_the_whole_frame_at_least_as_often_as_it_says()
    {
        var (first, second) = ((Size: 900, Checks: 8), (Size: 100, Checks: 12));

        foreach (var (p, q) in from p in Steps() from q in Steps() select (p, q))
        {
            var truth = (0.9 * p) + (0.1 * q);
            var covered = 0.0;

            foreach (var (x, y) in from x in Enumerable.Range(0, first.Checks + 1) from y in Enumerable.Range(0, second.Checks + 1) select (x, y))
            {
                var rate = ProblemRate.Weighted(
                    [new("S1", first.Size, first.Checks, first.Checks, x), new("S2", second.Size, second.Checks, second.Checks, y)], 0.95);
                covered += Covers(rate.Interval, truth) ? Binomial.PMF(p, first.Checks, x) * Binomial.PMF(q, second.Checks, y) : 0;
            }

            Assert.True(covered >= 0.95 - 1e-9, $"{p} {q}: {covered}");
        }
    }

    [Fact]
    public void Strata_are_weighted_by_their_size_and_not_by_their_checks()
    {
        var rate = ProblemRate.Weighted([new("S1", 900, 10, 10, 0), new("S2", 100, 50, 50, 25)], 0.95);

        Assert.Equal(0.05, rate.Estimate!.Value, 12);
        Assert.Equal((25, 60), (rate.Problems, rate.Checks));
    }

    [Fact]
    public void A_stratum_nobody_checked_leaves_the_rate_open()
    {
        var rate = ProblemRate.Weighted([new("S1", 50, 5, 5, 0), new("S2", 50, 5, 0, 0)], 0.95);

        Assert.Null(rate.Estimate);
        Assert.True(rate.Interval.Upper > 0.5);
    }

    private static IEnumerable<double> Steps() => [0, 0.02, 0.1, 0.3, 0.5, 0.77, 1];

    private static bool Covers(RateInterval interval, double rate) => interval.Lower - 1e-12 <= rate && rate <= interval.Upper + 1e-12;
}
