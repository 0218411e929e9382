using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>怎样升到上一级: the fewest things, and none where there are none.</summary>
public sealed class StepsUpTests
{
    private const string Tax = "completeness: full, has_revenue: true, years_operating: 5";

    private static readonly CreditSchemes All = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));

    [Theory]
    [InlineData("labour-2016", "", "{kind: handled, on: 2025-02-11}, {kind: handled, on: 2025-06-03}, {kind: handled, on: 2025-07-03}", "B", "修复“被查处三次以上（含三次）”的记录（2025-02-11）")]
    [InlineData("labour-2016", "", "{kind: handled, on: 2025-02-11}, {kind: handled, on: 2025-06-03}", "A", "修复“因劳动保障违法行为被查处”的记录（2025-02-11、2025-06-03）")]
    [InlineData("labour-2016", "", "{kind: obstruction, on: 2025-02-11}", "B", "修复“无理抗拒、阻挠劳动保障监察”的记录（2025-02-11）")]
    [InlineData("tax-2025", Tax, "{kind: deduction, code: '010106', on: 2025-05-20}", "A", "修复“故意隐瞒真实情况、提供虚假承诺办理有关事项（按次）”的记录（2025-05-20）")]
    [InlineData("tax-2025", Tax + ", books_proper: false", "", "A", "依法设置账簿，准确核算")]
    [InlineData("food-2016", "static_score: 20, dynamic_score: 20, three_clean_years: false", "{code: obstruction, on: 2025-06-01}", "B", "修复“拒绝、逃避、阻挠检查，或者不按规定召回、停止经营”的记录（2025-06-01）")]
    [InlineData("food-2016", "static_score: 40, dynamic_score: 50", "", "C", "做到“连续三年没有违法行为”")]
    [InlineData("transport-2006", "score: 849", "", "AAA", "分数至少提高1分")]
    public void The_fewest_things_are_named(string scheme, string inputs, string records, string target, string step)
    {
        var steps = Steps(scheme, inputs, records);

        Assert.Equal(target, steps.Target);
        Assert.Equal(step, Assert.Single(steps.Steps));
    }

    [Fact]
    public void Two_things_are_named_where_one_is_not_enough()
    {
        var steps = Steps("tax-2025", Tax + ", books_proper: false", "{kind: deduction, code: '010106', on: 2025-05-20}");

        Assert.Equal("A", steps.Target);
        Assert.Equal(2, steps.Steps.Count);
    }

    [Fact]
    public void What_time_alone_can_change_is_said_and_nothing_is_promised()
    {
        var steps = Steps("tax-2025", "completeness: full, has_revenue: true, years_operating: 5, previous_tier: D", "");

        Assert.Null(steps.Target);
        Assert.Equal("本期不能升级：上一评价年度为D级：不高于B。", steps.Note);
    }

    [Fact]
    public void The_best_tier_has_none_above() => Assert.Equal("已经是最好的等级。", Steps("tax-2025", Tax, "").Note);

    private static StepsUp Steps(string scheme, string inputs, string records)
    {
        var text = $$"""
            subject: {id: 91430300MAXT21007G, kind: 企业}
            scheme: {{scheme}}
            asOf: 2026-04-01
            period: {from: 2025-01-01, to: 2025-12-31}
            inputs: { {{inputs}} }
            records: [{{records.Replace("on:", "'on':", StringComparison.Ordinal)}}]
            """;
        var file = Books.Value(RatingCase.ReadAll(new("subject.yaml", text)))[0];
        return StepsUp.Of(Books.Value(All.For(file)), file.Subject);
    }
}
