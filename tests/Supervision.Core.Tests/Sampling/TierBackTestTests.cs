using CsCheck;
using Supervision.Core.Sampling;
using Supervision.Testing;

namespace Supervision.Core.Tests.Sampling;

/// <summary>Whether tiers told where problems would be, on 5,000 real inspections and on every small history.</summary>
public sealed class TierBackTestTests
{
    private const double Sure = 0.95;

    private static readonly string[] Risk = ["Risk 1 (High)", "Risk 2 (Medium)", "Risk 3 (Low)"];
    private static readonly string[] Past = ["two critical", "some", "none"];

    [Fact]
    public void A_risk_class_by_kind_of_business_told_nothing_of_who_would_fail()
    {
        var found = TierBackTest.Of(Risk, [.. Rows().Select(row => new CheckedOutcome(row[2], Year(row), row[3] == "Fail"))], Sure);

        Assert.Equal(0.483151, found.Ranking.Auc!.Value, 6);
        Assert.Equal((0.467604, 0.498699), (Math.Round(found.Ranking.Interval.Lower, 6), Math.Round(found.Ranking.Interval.Upper, 6)));
        Assert.False(found.Ranking.TellsMoreThanChance);
        Assert.Equal([(3769, 749), (933, 175), (298, 96)], found.Tiers.Select(tier => (tier.Rate.Checks, tier.Rate.Problems)));
        Assert.Equal((5000, 1020), (found.All.Checks, found.All.Problems));
        Assert.True(found.Tiers[0].Lift < 1);
        Assert.Equal([2011, 2012, 2013], found.Years.Select(year => year.Year));
    }

    [Fact]
    public void What_was_found_before_did()
    {
        var found = TierBackTest.Of(Past, [.. Rows().Select(row => new CheckedOutcome(PastOf(row), Year(row), row[3] == "Fail"))], Sure);

        Assert.Equal(0.559611, found.Ranking.Auc!.Value, 6);
        Assert.Equal((0.543706, 0.575516), (Math.Round(found.Ranking.Interval.Lower, 6), Math.Round(found.Ranking.Interval.Upper, 6)));
        Assert.True(found.Ranking.TellsMoreThanChance);
        Assert.Equal([(113, 33), (1090, 309), (3797, 678)], found.Tiers.Select(tier => (tier.Rate.Checks, tier.Rate.Problems)));
        Assert.Equal(33.0 / 113 / (1020.0 / 5000), found.Tiers[0].Lift!.Value, 12);
        Assert.Equal([(113, 33), (1203, 342), (5000, 1020)], found.Tiers.Select(tier => (tier.ChecksSoFar, tier.ProblemsSoFar)));
    }

    [Fact]
    public void The_ranking_is_the_share_of_pairs_that_stand_in_order() => Histories().Sample(history =>
    {
        var (tiers, outcomes) = history;
        var pairs = (from bad in outcomes.Where(outcome => outcome.HasProblem)
                     from good in outcomes.Where(outcome => !outcome.HasProblem)
                     let order = tiers.IndexOf(bad.Tier) - tiers.IndexOf(good.Tier)
                     select order < 0 ? 1.0 : order == 0 ? 0.5 : 0).ToList();
        var found = TierBackTest.Of(tiers, outcomes, Sure);

        Assert.Equal(pairs.Count == 0, found.Ranking.Auc is null);
        Assert.True(pairs.Count == 0 || Math.Abs(pairs.Average() - found.Ranking.Auc!.Value) < 1e-9);
        Assert.True(found.Ranking.Auc is not { } inside || (found.Ranking.Interval.Lower <= inside && inside <= found.Ranking.Interval.Upper));
        Assert.Equal((outcomes.Count, outcomes.Count(outcome => outcome.HasProblem)), (found.Tiers.Sum(tier => tier.Rate.Checks), found.Tiers.Sum(tier => tier.Rate.Problems)));
        Assert.All(found.Years, year => Assert.Equal(year.All.Checks, year.Tiers.Sum(tier => tier.Rate.Checks)));
    });

    [Fact]
    public void Tiers_told_the_other_way_round_rank_the_other_way_round() => Histories().Sample(history =>
    {
        var (tiers, outcomes) = history;
        var (one, other) = (TierBackTest.Of(tiers, outcomes, Sure).Ranking.Auc, TierBackTest.Of([.. tiers.AsEnumerable().Reverse()], outcomes, Sure).Ranking.Auc);

        Assert.True((one is null && other is null) || Math.Abs(one!.Value + other!.Value - 1) < 1e-9);
    });

    [Fact]
    public void A_tier_that_nobody_knows_is_refused() =>
        Assert.Throws<ArgumentException>(() => TierBackTest.Of(["A"], [new("B", 2026, true)], Sure));

    private static Gen<(List<string> Tiers, List<CheckedOutcome> Outcomes)> Histories() =>
        from count in Gen.Int[1, 5]
        from outcomes in Gen.Select(Gen.Int[0, count - 1], Gen.Int[2024, 2026], Gen.Bool).List[0, 40]
        select (Enumerable.Range(0, count).Select(tier => $"{tier}").ToList(), outcomes.ConvertAll(one => new CheckedOutcome($"{one.Item1}", one.Item2, one.Item3)));

    private static int Year(string[] row) => int.Parse(row[1][..4], System.Globalization.CultureInfo.InvariantCulture);

    private static string PastOf(string[] row)
    {
        var (critical, serious) = (int.Parse(row[5], System.Globalization.CultureInfo.InvariantCulture), int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture));
        return critical >= 2 ? Past[0] : critical + serious >= 1 ? Past[1] : Past[2];
    }

    private static IEnumerable<string[]> Rows() =>
        File.ReadLines(Repository.PathTo("tests", "vectors", "back-test", "food-inspections-chicago.csv")).Skip(1).Select(line => line.Split(','));
}
