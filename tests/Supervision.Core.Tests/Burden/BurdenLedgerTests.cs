using CsCheck;
using Supervision.Core.Burden;
using Supervision.Core.Plans;
using Supervision.Core.Time;

namespace Supervision.Core.Tests.Burden;

/// <summary>A cap holds back chance and never a cause; every visit is either counted or said not to be.</summary>
public sealed class BurdenLedgerTests
{
    private static readonly DateOnly AsOf = new(2026, 10, 20);

    private static readonly VisitLimit[] Limits =
    [
        new("cap", VisitLimitKind.YearlyCap, 2, 1, PeriodUnit.Year, "试验", "待核") { Scope = VisitScope.SameOrgan, Excludes = ["个案检查", "上级专项"] },
        new("rest", VisitLimitKind.Cooling, 1, 6, PeriodUnit.Month, "试验", "待核"),
        new("sixty", VisitLimitKind.Alert, 2, 60, PeriodUnit.Day, "试验", "待核") { Excludes = ["有因检查"] },
    ];

    private static readonly Gen<RecordedVisit[]> Visits =
        Gen.Select(Gen.Int[0, 500], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 1], Visit).Array[0, 8];

    [Fact]
    public void A_visit_upon_cause_or_to_a_key_item_is_never_refused() =>
        Gen.Select(Visits, Gen.Bool).Sample((visits, isKey) =>
        {
            var request = new VisitRequest("430300-生态环境", "大气", isKey, isKey ? "双随机" : "投诉举报");

            Assert.True(new BurdenLedger(Limits, visits).Answer(request, AsOf).IsAllowed);
        });

    [Fact]
    public void One_more_visit_never_opens_what_was_closed() =>
        Gen.Select(Visits, Gen.Select(Gen.Int[0, 500], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 1], Visit)).Sample((visits, more) =>
        {
            var request = new VisitRequest("430300-生态环境", "大气", false, "双随机");
            var before = new BurdenLedger(Limits, visits).Answer(request, AsOf);
            var after = new BurdenLedger(Limits, [.. visits, more]).Answer(request, AsOf);

            Assert.True(before.IsAllowed || !after.IsAllowed);
            Assert.True(before.Hits.All(hit => after.Hits.Any(later => later.Limit == hit.Limit)));
        });

    [Fact]
    public void What_is_not_counted_is_shown_beside_what_is()
    {
        RecordedVisit[] visits =
        [
            new(new(2026, 3, 1), "430300-生态环境", "日常", "大气"),
            new(new(2026, 4, 1), "430300-生态环境", "个案", "大气"),
            new(new(2026, 5, 1), "430300-生态环境", "专项", "大气") { Source = "上级专项" },
        ];

        var count = new BurdenLedger(Limits, visits).Answer(new("430300-生态环境", "水", false, "双随机"), AsOf).Counts.Single(one => one.Limit.Id == "cap");

        Assert.Equal((1, 2, false), (count.Counted.Count, count.NotCounted.Count, count.IsReached));
    }

    [Fact]
    public void The_white_list_bars_only_what_is_neither_drawn_nor_upon_a_cause()
    {
        var ledger = new BurdenLedger(Limits, []) { IsUndisturbed = true };

        Assert.False(ledger.Answer(new("430300-生态环境", null, true, VisitWords.OwnAccord), AsOf).IsAllowed);
        Assert.True(ledger.Answer(new("430300-生态环境", null, false, VisitWords.ByChance), AsOf).IsAllowed);
        Assert.True(ledger.Answer(new("430300-生态环境", null, false, VisitWords.Complaint), AsOf).IsAllowed);
        Assert.True(new BurdenLedger(Limits, []).Answer(new("430300-生态环境", null, false, VisitWords.OwnAccord), AsOf).IsAllowed);
    }

    [Fact]
    public void A_year_of_the_calendar_begins_anew()
    {
        var limit = Limits[0] with { ByCalendarYear = true };

        Assert.Equal(new DateOnly(2025, 12, 31), limit.Since(AsOf));
        Assert.Equal(new DateOnly(2025, 10, 20), Limits[0].Since(AsOf));
    }

    private static RecordedVisit Visit(int days, int organ, int type, int trade) => new(
        AsOf.AddDays(-days),
        new[] { "430300-生态环境", "430302-生态环境", "430300-市场监管" }[organ],
        new[] { "日常", "专项", "个案", "有因" }[type],
        new[] { "大气", "水" }[trade]);
}
