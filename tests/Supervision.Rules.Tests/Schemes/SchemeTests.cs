using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Schemes;

namespace Supervision.Rules.Tests.Schemes;

/// <summary>A line of a scheme is a rule: what binds makes the tier in a fixed order, and what does not bind says why.</summary>
public sealed class SchemeTests
{
    // One line of each stage, so that their order shows.
    private const string Ladder = """
        scheme: {id: ladder, title: 阶梯, effective: {from: 2020-01-01}, verified: text_seen}
        tiers: [{id: A, at_least: 90}, {id: B, at_least: 70, less_than: 90}, {id: C, at_least: 40, less_than: 70}, {id: D, less_than: 40}]
        lines:
          - {code: base, stage: contribution, input: base, text: 基础分, clause: 第1条, mark: 核}
          - {code: evasion, stage: direct, record: evasion, limits: [{field: amount, at_least: 100000}, {field: share, at_least: 0.1}], tier: D, text: 偷税, clause: 第2条, mark: 核}
          - {code: new, stage: unrated, input: new_entity, tier: M, text: 新设立, clause: 第3条, mark: 核}
          - {code: floor, stage: floor, input: key_enterprise, tier: C, text: 重点企业, clause: 第4条, mark: 核}
          - {code: promoted, stage: step, record: honour, count_at_least: 2, better_by: 1, text: 受表彰, clause: 第5条, mark: 核}
          - {code: last-d, stage: cap, input: last_year_d, tier: B, text: 上一年度为D, clause: 第6条, mark: 核}
          - {code: unsure, stage: direct, record: unsure, tier: D, text: 未核实的情形, clause: 第7条, mark: 待核}
        """;

    private static readonly CreditScheme Scheme = Books.Value(CreditScheme.Read(new("ladder.yaml", Ladder)));
    private static readonly SchemeEngine Engine = new(Scheme);

    [Theory]
    [InlineData("base: 95", "", "A")]
    [InlineData("base: 89.99", "", "B")]
    [InlineData("base: 95", "{code: evasion, on: 2025-08-01, amount: 100000, share: 0.1}", "D")]
    [InlineData("base: 95", "{code: evasion, on: 2025-08-01, amount: 120000, share: 0.09}", "A")]
    [InlineData("base: 95, new_entity: true", "", "M")]
    [InlineData("base: 95, new_entity: true", "{code: evasion, on: 2025-08-01, amount: 100000, share: 0.1}", "D")]
    [InlineData("base: 10, key_enterprise: true", "", "C")]
    [InlineData("base: 10, key_enterprise: true", "{code: honour, on: 2025-01-01}, {code: honour, on: 2025-02-01}", "B")]
    [InlineData("base: 80", "{code: honour, on: 2025-01-01}", "B")]
    [InlineData("base: 80, last_year_d: true", "{code: honour, on: 2025-01-01}, {code: honour, on: 2025-02-01}", "B")]
    [InlineData("base: 95", "{code: unsure, on: 2025-02-01}", "A")]
    public void Direct_tiers_come_first_then_the_score_floors_steps_and_last_the_caps(string inputs, string records, string tier) =>
        Assert.Equal(tier, Rated(inputs, records).Tier);

    [Fact]
    public void Every_line_is_told_and_one_that_does_not_bind_says_why()
    {
        var rating = Rated("base: 95", "{code: evasion, on: 2025-08-01, amount: 120000, share: 0.09}, {code: honour, on: 2025-02-01}, {code: unsure, on: 2025-02-01}");

        Assert.Equal(
            [
                "基础分：计95分", "偷税：有记录，没有达到限度", "是否新设立没有填写", "重点企业", "受表彰：有1次，不满2次", "上一年度为D", "未核实的情形：待核，未经本级机关采用，不参与评定",
            ],
            rating.Lines.Select(line => line.Code is "new" ? line.Sentence.Split('：')[1] : line.Code is "floor" or "last-d" ? line.Sentence.Split('：')[0] : line.Sentence));
        Assert.Equal("评定期间没有这种记录", Rated("base: 95", "").Lines.Single(line => line.Code == "evasion").Sentence.Split('：')[1]);
    }

    [Fact]
    public void Many_subjects_at_once_are_rated_as_one_by_one()
    {
        var texts = Enumerable.Range(0, 45).Select(n => Subject($"base: {2 * n + 10}", n % 3 == 0 ? "{code: honour, on: 2025-01-01}, {code: honour, on: 2025-02-01}" : "")).ToList();
        var files = texts.SelectMany(text => Books.Value(RatingCase.ReadAll(new("subject.yaml", text)))).ToList();

        var together = Books.Value(Engine.Rate([.. files.Select(file => file.Subject)])).Select(rating => rating.Tier);

        Assert.Equal(files.Select(file => Books.Value(Engine.Rate([file.Subject]))[0].Tier), together);
    }

    [Fact]
    public void A_line_that_names_no_tier_of_the_scheme_is_refused_with_its_place()
    {
        Assert.False(CreditScheme.Read(new("ladder.yaml", Ladder.Replace("tier: C,", "tier: E,", StringComparison.Ordinal))).Succeeded(out _, out var problem));

        Assert.Contains("ladder.yaml第7行", problem.Message, StringComparison.Ordinal);
        Assert.Contains("A、B、C、D、M", problem.Message, StringComparison.Ordinal);
    }

    private static Rating Rated(string inputs, string records) => Books.Value(Engine.Rate([Books.Value(RatingCase.ReadAll(new("subject.yaml", Subject(inputs, records))))[0].Subject]))[0];

    private static string Subject(string inputs, string records) => $$"""
        subject: {id: 91430300003267552T, kind: 企业}
        scheme: ladder
        asOf: 2026-04-01
        period: {from: 2025-01-01, to: 2025-12-31}
        inputs: { {{inputs}} }
        records: [{{records.Replace("on:", "'on':", StringComparison.Ordinal)}}]
        """;
}
