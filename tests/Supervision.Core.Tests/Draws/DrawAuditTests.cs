using MathNet.Numerics.Distributions;
using MathNet.Numerics.Random;
using Supervision.Core.Draws.Statistics;

namespace Supervision.Core.Tests.Draws;

public sealed class DrawAuditTests
{
    private const double Alpha = 0.01;
    private const int Draws = 1000;

    public static TheoryData<int, int> Sizes() => new() { { 299, 100 }, { 3000, 1001 }, { 20000, 6667 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_kth_drawing_from_one_random_start_is_always_flagged(int frame, int drawn)
    {
        var (audited, chance, step) = (Frame(frame), new MersenneTwister(7), frame / drawn);

        for (var draw = 0; draw < Draws; draw++)
        {
            var start = chance.Next(step);
            var report = Judge(audited, Enumerable.Range(0, drawn).Select(i => start + (i * step)));
            Assert.True(report.Flagged);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_kth_drawing_round_the_whole_list_is_always_flagged(int frame, int drawn)
    {
        var (audited, chance, step) = (Frame(frame), new MersenneTwister(8), (frame + drawn - 1) / drawn);

        for (var draw = 0; draw < Draws; draw++)
        {
            var start = chance.Next(frame);
            var report = Judge(audited, Enumerable.Range(0, drawn).Select(i => (start + (i * step)) % frame).Distinct());
            Assert.Contains(report.Findings, finding => finding is { Flagged: true, Test: AuditTest.Gaps });
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Honest_draws_are_flagged_no_more_often_than_the_error_rate_says(int frame, int drawn)
    {
        var (audited, chance) = (Frame(frame), new MersenneTwister(2026));
        var flagged = Enumerable.Range(0, Draws).Count(_ => Judge(audited, Honest(frame, drawn, chance)).Flagged);

        // More than this happens to a true rate of 1 % once in a thousand times.
        var bound = Enumerable.Range(0, Draws).First(count => Binomial.CDF(Alpha, Draws, count) >= 0.999);
        Assert.InRange(flagged, 0, bound);
    }

    [Fact]
    public void Strata_drawn_at_different_ratios_are_not_taken_for_a_crooked_draw()
    {
        var chance = new MersenneTwister(3);
        var audited = AuditedFrame.Of(Enumerable.Range(0, 2000).Select(i => (Name(i), i < 1600 ? "A" : "D")));
        var flagged = Enumerable.Range(0, 200).Count(_ => Judge(audited,
            Honest(1600, 32, chance).Concat(Honest(400, 200, chance).Select(place => 1600 + place))).Flagged);

        Assert.InRange(flagged, 0, 8);
    }

    [Fact]
    public void Lists_that_avoid_each_other_are_flagged()
    {
        var order = Honest(1000, 1000, new(5)).ToArray();
        new MersenneTwister(6).Shuffle(order);
        var lists = order.Chunk(200).Select((places, i) => new DrawnList($"第{i + 1}次", [.. places.Select(Name)])).ToList();

        var report = new DrawAudit(Frame(1000)).Judge(lists, [], Alpha);

        Assert.Contains(report.Findings, finding => finding is { Test: AuditTest.Repeats, Flagged: true, Effect: 0 });
    }

    [Fact]
    public void Partners_who_always_go_out_together_are_flagged_and_partners_by_chance_are_not()
    {
        var chance = new MersenneTwister(9);
        var people = Enumerable.Range(0, 20).ToArray();
        var fixedPairs = Visits(i => [2 * (i % 10), (2 * (i % 10)) + 1]);
        var byChance = Visits(_ =>
        {
            chance.Shuffle(people);
            return people[..2];
        });

        Assert.True(Pairs(fixedPairs).Flagged);
        Assert.False(Pairs(byChance).Flagged);
    }

    [Fact]
    public void A_few_leads_who_head_every_visit_are_not_taken_for_partners()
    {
        var chance = new MersenneTwister(11);
        var visits = Enumerable.Range(0, 200).SelectMany(i => new[]
        {
            new AuditedVisit($"T{i}", "一队", "1", $"L{chance.Next(3)}"), new AuditedVisit($"T{i}", "一队", "2", $"P{chance.Next(17)}"),
        }).ToList();

        Assert.False(Pairs(visits).Flagged);
    }

    [Fact]
    public void P_values_are_corrected_for_their_number()
    {
        var report = Judge(Frame(3000), Enumerable.Range(0, 1001).Select(i => i * 2));

        Assert.All(report.Findings, finding => Assert.InRange(finding.Corrected, finding.P, 1));
        Assert.True(report.Findings.Min(finding => finding.Corrected) >= report.Findings.Min(finding => finding.P) * report.Findings.Count - 1e-12);
    }

    [Fact]
    public void A_list_too_short_to_say_anything_is_named_and_not_judged()
    {
        var report = new DrawAudit(Frame(100)).Judge([new("三户", ["T1", "T2", "T3"])], [], Alpha);

        Assert.Equal(["三户"], report.TooShort);
        Assert.Empty(report.Findings);
    }

    private static readonly Dictionary<AuditedFrame, DrawAudit> Audits = [];

    private static AuditReport Judge(AuditedFrame frame, IEnumerable<int> places)
    {
        DrawAudit audit;

        lock (Audits)
        {
            audit = Audits.TryGetValue(frame, out var known) ? known : Audits[frame] = new(frame);
        }

        return audit.Judge([new("一次", [.. places.Select(Name)])], [], Alpha);
    }

    private static AuditFinding Pairs(IReadOnlyList<AuditedVisit> visits) =>
        new DrawAudit(Frame(10)).Judge([], visits, Alpha).Findings.Single();

    private static List<AuditedVisit> Visits(Func<int, int[]> people) =>
        [.. Enumerable.Range(0, 100).SelectMany(i => people(i).Select(person => new AuditedVisit($"T{i}", "一队", "", $"P{person}")))];

    private static AuditedFrame Frame(int size) => AuditedFrame.Of(Enumerable.Range(0, size).Select(i => (Name(i), "")));

    private static string Name(int place) => $"T{place}";

    private static int[] Honest(int frame, int drawn, MersenneTwister chance)
    {
        var places = Enumerable.Range(0, frame).ToArray();

        for (var i = 0; i < drawn; i++)
        {
            var other = chance.Next(i, frame);
            (places[i], places[other]) = (places[other], places[i]);
        }

        return places[..drawn];
    }
}
