using CsCheck;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;

namespace Supervision.Core.Tests.Plans;

public sealed class SampleSizeTests
{
    [Theory]
    [InlineData(1000, 0.01, 0.95, 258)]
    [InlineData(100, 0.1, 0.9, 20)]
    [InlineData(100, 0.01, 0.95, 95)]
    [InlineData(10, 1.0, 0.99, 1)]
    public void The_draw_finds_a_violator_with_the_probability_asked_for(int population, double prevalence, double probability, int expected) =>
        Assert.Equal(expected, ValueOf(SampleSize.ToFindOne(population, prevalence, probability)));

    [Fact]
    public void It_is_the_smallest_draw_that_does_by_counting_every_possibility() =>
        Gen.Select(Gen.Int[1, 200], Gen.Double[0.005, 1], Gen.Double[0.05, 0.999]).Sample((population, prevalence, probability) =>
        {
            var size = ValueOf(SampleSize.ToFindOne(population, prevalence, probability));
            var violators = SampleSize.ViolatorsIn(population, prevalence);

            Assert.InRange(Plain(population, violators, size), probability - 1e-9, 1);
            Assert.True(size == 1 || Plain(population, violators, size - 1) < probability + 1e-9);
        });

    [Fact]
    public void An_estimate_within_a_margin_asks_for_no_more_than_the_register_and_less_for_a_wider_one() =>
        Gen.Select(Gen.Int[1, 5000], Gen.Double[0, 1], Gen.Double[0.02, 0.3]).Sample((population, expected, margin) =>
        {
            var size = ValueOf(SampleSize.ToEstimate(population, expected, margin, 0.95));

            Assert.InRange(size, 1, population);
            Assert.True(ValueOf(SampleSize.ToEstimate(population, expected, margin * 2, 0.95)) <= size);
        }, iter: 200);

    [Fact]
    public void A_rate_of_half_within_five_points_asks_for_about_four_hundred() =>
        Assert.InRange(ValueOf(SampleSize.ToEstimate(1_000_000, 0.5, 0.05, 0.95)), 385, 405);

    [Theory]
    [InlineData(0, 0.1, 0.9, "sample.population")]
    [InlineData(10, 0, 0.9, "sample.prevalence")]
    [InlineData(10, double.NaN, 0.9, "sample.prevalence")]
    [InlineData(10, 0.1, 1, "sample.probability")]
    public void A_question_without_sense_is_refused_in_words(int population, double prevalence, double probability, string code) =>
        Assert.Equal(code, SampleSize.ToFindOne(population, prevalence, probability).Match(_ => "", problem => problem.Code));

    // One minus the probability that every single draw misses.
    private static double Plain(int population, int violators, int draws)
    {
        var missed = 1.0;

        for (var i = 0; i < draws; i++)
        {
            missed *= Math.Max(0, population - violators - i) / (double)(population - i);
        }

        return 1 - missed;
    }

    private static int ValueOf(Result<int> result) => result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
