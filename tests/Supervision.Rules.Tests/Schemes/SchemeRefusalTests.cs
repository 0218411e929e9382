using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>A scheme or a subject that cannot be is refused with the place, what is wrong and what to do, all at once.</summary>
public sealed class SchemeRefusalTests
{
    private const string Head = "scheme: {id: s, title: 试验, effective: {from: 2020-01-01}, verified: text_seen}\n";
    private const string Base = "lines:\n  - {code: base, stage: contribution, input: base, text: 基础分, clause: 第1条, mark: 核}\n";

    private static readonly CreditSchemes All = Books.Value(CreditSchemes.Load(Repository.PathTo("rules")));

    [Theory]
    [InlineData("[{id: A, at_least: 90}, {id: B, less_than: 80}]", "第2行：“B”（低于80）和“A”（不低于90）之间有缺口，80至90之间的分数不属于任何等级。请把两级的界限接上。")]
    [InlineData("[{id: A, at_least: 80}, {id: B, less_than: 90}]", "分数重叠")]
    [InlineData("[{id: A, at_least: 80}, {id: B, at_most: 80}]", "80分，“B”和“A”两级都包含。请写明归哪一级。")]
    [InlineData("[{id: A, more_than: 80}, {id: B, less_than: 80}]", "两级都不包含")]
    [InlineData("[{id: A, at_least: 80}, {id: B, at_least: 10, less_than: 80}]", "不应有下限")]
    [InlineData("[{id: A, at_least: 80, at_most: 100}, {id: B, less_than: 80}]", "没有从好到差排列")]
    [InlineData("[{id: A, at_least: 80}, {id: A, less_than: 80}]", "等级“A”写了两次")]
    public void Stretches_of_scores_that_do_not_meet_are_refused(string tiers, string said) =>
        Assert.Contains(said, Refused($"{Head}tiers: {tiers}\n{Base}"), StringComparison.Ordinal);

    [Fact]
    public void Weights_that_do_not_add_up_and_unknown_names_are_told_together()
    {
        var said = Refused($$"""
            {{Head}}tiers: [{id: A, at_least: 80}, {id: B, less_than: 80}]
            lines:
              - {code: a, stage: contribution, input: a, weight: 60, text: 甲, clause: 第1条, mark: 核}
              - {code: b, stage: contribution, input: b, weight: 39, text: 乙, clause: 第1条, mark: 核}
              - {code: c, stage: direct, record: c, tier: E, text: 丙, clause: 第1条, mark: 核}
              - {code: d, stage: contribution, record: d, points: 1, group: none, text: 丁, clause: 第1条, mark: 核}
              - {code: e, stage: step, record: e, text: 戊, clause: 第1条, mark: 核}
              - {code: f, stage: contribution, record: f, text: 己, clause: 第1条, mark: 核}
            """);

        Assert.Equal(
            """
            s.yaml第4行：各项权重合计99，应为100。请核对各项的 weight。
            s.yaml第6行：写的等级是“E”，应当是下列之一：A、B。请改正。
            s.yaml第7行：写的“none”不在本文件中。请核对编号，或者先写明它。
            s.yaml第8行：写明 worse_by（下调几级）或者 better_by（上调几级），只写一个。
            s.yaml第9行：没有写 points（每条记录计几分）。请补写；由记录自己载明分数的，用 kind。
            """, said);
    }

    [Fact]
    public void Mistakes_of_form_in_several_lines_are_told_together()
    {
        var said = Refused($$"""
            {{Head}}tiers: [{id: A}]
            lines:
              - {code: a, stage: sideways, record: a, text: 甲, clause: 第1条, mark: 核}
              - {code: b, stage: direct, record: b, tier: A, text: 乙, clause: 第1条, mark: 好}
            """);

        Assert.Equal(["s.yaml第4行", "s.yaml第5行"], said.Split('\n').Select(line => line.Split('：')[0]));
    }

    [Fact]
    public void A_subject_with_unknown_records_inputs_and_impossible_days_is_refused_all_at_once()
    {
        var said = Rated("""
            subject: {id: 91430300MAXT21007G, kind: 企业}
            scheme: food-2016
            asOf: 2026-04-01
            period: {from: 2025-12-31, to: 2025-01-01}
            inputs: {static_scor: 20, dynamic_score: 许多}
            records:
              - {code: obstructon, 'on': 2025-06-01}
              - {code: obstruction, 'on': 2025-06-01, repaired: 2025-05-01}
              - {code: obstruction, 'on': 2026-06-01}
            """);

        Assert.Equal(
            """
            subject.yaml第4行：评定期间的末日早于首日。请核对后重新填写。
            """, string.Join('\n', said.Split('\n').Take(1)));
        Assert.Contains("不认识“static_scor”。是不是“static_score”？", said, StringComparison.Ordinal);
        Assert.Contains("subject.yaml第5行：写的是“dynamic_score: 许多”，应当是数字。", said, StringComparison.Ordinal);
        Assert.Contains("subject.yaml第7行：《食品生产经营风险分级管理办法（试行）》没有写明“obstructon”这种记录怎样起作用。", said, StringComparison.Ordinal);
        Assert.Contains("subject.yaml第8行：修复之日早于发生之日。", said, StringComparison.Ordinal);
        Assert.Contains("subject.yaml第9行：记录晚于评定之日。", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("food-2017", "2026-04-01", "没有编号为“food-2017”的评定标准")]
    [InlineData("tax-2025", "2025-06-30", "评定标准“tax-2025”在2025-06-30没有有效的版本")]
    public void A_scheme_that_is_unknown_or_not_in_force_is_refused(string scheme, string asOf, string said) =>
        Assert.Contains(said, Rated($$"""
            subject: {id: 91430300MAXT21007G, kind: 企业}
            scheme: {{scheme}}
            asOf: {{asOf}}
            period: {from: 2024-01-01, to: 2024-12-31}
            """), StringComparison.Ordinal);

    [Fact]
    public void A_class_from_above_without_its_source_is_refused()
    {
        var said = Rated("""
            subject: {id: 91430300MAXT21007G, kind: 企业}
            scheme: general-2022
            asOf: 2026-04-01
            period: {from: 2026-03-01, to: 2026-03-31}
            inputs: {imported: {tier: E, date: 2026-04-02, model: 通用型}}
            """);

        Assert.Contains("“imported.tier: E”，应当是下列之一：A、B、C、D", said, StringComparison.Ordinal);
        Assert.Contains("缺少“source”", said, StringComparison.Ordinal);
        Assert.Contains("导入的等级晚于评定之日", said, StringComparison.Ordinal);
    }

    [Fact]
    public void An_adoption_of_another_text_is_refused()
    {
        var scheme = All.All[0];

        Assert.Equal("credit.adopted-other-text", scheme.AdoptedBy(new("another", "试验机关", new(2026, 1, 1))).Match(_ => "", problem => problem.Code));
    }

    private static string Refused(string text) => CreditScheme.Read(new("s.yaml", text)).Match(_ => "没有拒绝", problem => problem.Message);

    private static string Rated(string text) => RatingCase.ReadAll(new("subject.yaml", text)).Match(
        files => new CaseRatings(All).Rate(files[0]).Match(_ => "没有拒绝", problem => problem.Message),
        problem => problem.Message);
}
