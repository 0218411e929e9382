using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Rules.Sampling;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Sampling;

/// <summary>Tables read once, whose law changes on 16 September 2026.</summary>
public sealed class SamplingTablesTests : IDisposable
{
    private static readonly DateOnly Before = new(2026, 9, 15);
    private static readonly DateOnly After = new(2026, 9, 16);

    private readonly RulesCopy _rules = RulesCopy.Make(
        Ended("ratios"),
        ("sampling/ratios.yaml", "tables:\n",
            "tables:\n  - {version: \"2026-2\", effective_from: 2026-09-16, approved_by: 试验, source: 试验, mark: 待核, reserve_share: \"0.20\", ratios: []}\n"),
        Ended("caps"),
        ("sampling/caps.yaml", "rules:\n",
            "rules:\n  - {id: yearly-cap, kind: yearly_cap, count: 2, length: 1, unit: 年, effective_from: 2026-09-16, source: 试验, mark: 待核}\n"),
        Ended("register-freshness"),
        ("sampling/register-freshness.yaml", "versions:\n",
            "versions:\n  - {max_age_hours: 24, effective_from: 2026-09-16, source: 试验, mark: 待核}\n"),
        Ended("back-checks"),
        ("sampling/back-checks.yaml", "versions:\n",
            "versions:\n  - {other_body_first: false, effective_from: 2026-09-16, source: 试验, mark: 待核}\n"),
        ("sampling/plan-filing.yaml", "    effective_to:\n", "    effective_to: 2026-12-31\n"),
        ("sampling/plan-filing.yaml", "versions:\n",
            "versions:\n  - {month: 2, day: 28, effective_from: 2027-01-01, source: 试验, mark: 待核}\n"));

    private SamplingTables Tables => Value(SamplingTables.Load(_rules.Rules));

    public void Dispose() => _rules.Dispose();

    [Fact]
    public void Ratios_are_those_of_the_day() =>
        Assert.Equal(("2026-1", "2026-2"), (Value(Tables.Ratios(Before)).Version, Value(Tables.Ratios(After)).Version));

    [Fact]
    public void Limits_are_those_of_the_day()
    {
        var tables = Tables;

        Assert.Equal(4, tables.Limits(Before).Single(limit => limit.Id == "yearly-cap").Count);
        Assert.Equal(2, Assert.Single(tables.Limits(After)).Count);
    }

    [Fact]
    public void The_age_of_a_register_is_that_of_the_day() =>
        Assert.Equal((72, 24), (Value(Tables.RegisterAge(Before)).TotalHours, Value(Tables.RegisterAge(After)).TotalHours));

    [Fact]
    public void Who_looks_again_is_that_of_the_day() => Assert.Equal((true, false), (Value(Tables.OtherBodyFirst(Before)), Value(Tables.OtherBodyFirst(After))));

    [Fact]
    public void A_plan_is_filed_by_the_law_of_its_year() =>
        Assert.Equal((new DateOnly(2026, 3, 31), new DateOnly(2027, 2, 28)), (Value(Tables.FilingDeadline(2026)), Value(Tables.FilingDeadline(2027))));

    [Fact]
    public void A_limit_says_for_whom_it_is_and_what_it_leaves_out()
    {
        using var rules = RulesCopy.Make(("sampling/caps.yaml", "rules:\n",
            "rules:\n  - {id: x, kind: yearly_cap, count: 2, length: 1, unit: 年, scope: same-organ-same-enterprise, organ: 430300-环境, excludes: [专项], "
                + "effective_from: 2026-09-16, source: 试验, mark: 待核}\n"));

        var limit = Value(SamplingTables.Load(rules.Rules)).Limits(new(2026, 9, 16)).Single(one => one.Id == "x");

        Assert.Equal((VisitScope.SameOrgan, "430300-环境"), (limit.Scope, limit.Organ));
        Assert.Equal(["专项"], limit.Excludes);
    }

    [Fact]
    public void A_day_before_the_first_table_is_refused() =>
        Assert.Equal("sampling.no-ratios", Tables.Ratios(new(2025, 12, 31)).Match(_ => "", problem => problem.Code));

    [Fact]
    public void Two_tables_of_one_day_are_refused_with_file_and_line()
    {
        using var rules = RulesCopy.Make(("sampling/register-freshness.yaml", "versions:\n",
            "versions:\n  - {max_age_hours: 24, effective_from: 2026-09-16, source: 试验, mark: 待核}\n"));

        Assert.Equal("rules/sampling/register-freshness.yaml第3行：本表自2026-09-16起有两条同时有效（另一条在第4行）。请给较早的一条填上终止日期，或者删去重复的一条。", Told(rules));
    }

    [Fact]
    public void A_kind_and_a_unit_and_a_date_that_nobody_knows_are_refused_together()
    {
        using var rules = RulesCopy.Make(
            ("sampling/caps.yaml", "kind: cooling", "kind: cold"), ("sampling/caps.yaml", "unit: 日", "unit: 天"),
            ("sampling/caps.yaml", "length: 6\n    unit: 月\n    excludes: [抽查复核, 整改复查]\n    effective_from: 2026-01-01", "length: 6\n    unit: 月\n    excludes: [抽查复核, 整改复查]\n    effective_from: 2026年1月1日"));

        Assert.Equal(
            """
            rules/sampling/caps.yaml第14行：“kind”写的是“cold”，应为yearly_cap、cooling、back_check_visits、alert之一。请改正这一格。
            rules/sampling/caps.yaml第14行：“effective_from”写的是“2026年1月1日”，应为形如2026-01-31的日期。请改正这一格。
            rules/sampling/caps.yaml第33行：“unit”写的是“天”，应为日、月、年之一。请改正这一格。
            """, Told(rules));
    }

    [Fact]
    public void A_scope_that_nobody_knows_is_refused_with_its_line()
    {
        using var rules = RulesCopy.Make(("sampling/caps.yaml", "kind: cooling\n", "kind: cooling\n    scope: everybody\n"));

        Assert.Contains("“scope”写的是“everybody”，应为enterprise、same-organ-same-enterprise、", Told(rules), StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_places_published_is_told_with_place_authority_and_source()
    {
        var caps = Value(PublishedCap.Load(_rules.Rules));

        Assert.Equal(18, caps.Count);
        Assert.All(caps, cap => Assert.NotEqual("", cap.Region + cap.Authority));
        Assert.Equal(6, caps.Single(cap => cap.Limit is { Trade: "煤矿", RiskClass: "C" }).Limit.Count);
        Assert.Contains("投诉举报", caps.Single(cap => cap.Region == "陕西安康").Limit.Excludes);
    }

    private static (string, string, string) Ended(string file) => ($"sampling/{file}.yaml", "    effective_to:\n", "    effective_to: 2026-09-15\n");

    private static string Told(RulesCopy rules) => SamplingTables.Load(rules.Rules).Match(_ => "没有拒绝", problem => problem.Message);

    private static T Value<T>(Result<T> result) where T : notnull => result.Match(value => value, problem => throw new InvalidOperationException(problem.Message));
}
