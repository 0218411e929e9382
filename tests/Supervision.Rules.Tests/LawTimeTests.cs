using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Tests;

/// <summary>Act, discovery, decision and knowledge: which list applies, and that a past decision can be made again.</summary>
public sealed class LawTimeTests
{
    [Fact]
    public void A_copy_of_a_text_with_other_words_has_another_digest()
    {
        var text = new RuleText("list.yaml", "一");
        var sum = text.Sum;

        Assert.NotEqual(sum, (text with { Text = "二" }).Sum);
    }

    private const string Asked = """
        case: 新旧清单
        decided: 2026-05-20
        organ: {code: '430300', level: city, domain: 市场监管}
        party: {id: 91430300MAXT08888X, kind: 企业}
        acts:
          - id: a1
            item: X-01
            from: 2026-02-01
            to: 2026-02-10
            discovered: 2026-02-05
            order: {issued: 2026-02-05, due: 2026-02-20}
            corrected: {'on': 2026-02-10}
            facts: {goods_value: 600}
            findings: {harm: minor, act_minor: false, timely: true, voluntary_remedy: false, coerced_or_deceived: false, confessed_unknown: false, meritorious: false}
        register: {searched: {through: 2026-05-19, scope: nation}, events: [], lists: []}
        """;

    [Fact]
    public void A_milder_new_list_is_taken_and_both_results_are_shown()
    {
        var answer = Books.Decide(Books.Of(List("2025-01-01", 500), List("2026-03-01", 1000)), Asked);

        Assert.Equal((Outcome.MayNotPunish, "X-01", "自2026-03-01起施行"), (answer.Outcome, answer.Item, answer.Version));
        Assert.Equal([("行为时", Outcome.Refer, false), ("决定时", Outcome.MayNotPunish, true)], answer.Versions.Select(v => (v.At, v.Outcome, v.Taken)));
        Assert.Contains("取较轻的一种", answer.Trace[7].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_harsher_new_list_leaves_the_old_one_to_an_older_act()
    {
        var answer = Books.Decide(Books.Of(List("2025-01-01", 1000), List("2026-03-01", 500)), Asked);

        Assert.Equal((Outcome.MayNotPunish, "自2025-01-01起施行"), (answer.Outcome, answer.Version));
        Assert.Equal([("行为时", true), ("决定时", false)], answer.Versions.Select(v => (v.At, v.Taken)));
    }

    [Fact]
    public void A_list_for_later_acts_only_does_not_reach_back() =>
        Assert.Equal(Outcome.Refer, Books.Decide(Books.Of(List("2025-01-01", 500), List("2026-03-01", 1000, "transition: {pending: false}")), Asked).Outcome);

    [Fact]
    public void A_list_that_replaces_another_is_its_new_version()
    {
        var later = List("2026-03-01", 1000, "replaces: [X]").Replace("id: X\n", "id: Y\n", StringComparison.Ordinal).Replace("id: X-01", "id: Y-01", StringComparison.Ordinal);

        Assert.Equal((Outcome.MayNotPunish, "Y-01"), Books.Decide(Books.Of(List("2025-01-01", 500), later), Asked) is var answer ? (answer.Outcome, answer.Item) : default);
    }

    [Fact]
    public void An_act_after_the_new_list_is_asked_under_it_alone()
    {
        var answer = Books.Decide(Books.Of(List("2024-01-01", 1000), List("2025-03-01", 500)), Asked);

        Assert.Equal(Outcome.Refer, answer.Outcome);
        Assert.Empty(answer.Versions);
    }

    [Fact]
    public void A_past_decision_is_made_again_exactly_after_a_list_was_added()
    {
        var then = Decide(Books.Of(List("2025-01-01", 500)));
        var now = Decide(Books.Of(List("2025-01-01", 500), List("2026-03-01", 1000, "known: 2026-06-01")));

        Assert.Equal(JsonSerializer.Serialize(then, Jsonb.Options), JsonSerializer.Serialize(now, Jsonb.Options));
    }

    [Fact]
    public void What_became_known_later_counts_for_a_later_day()
    {
        var sources = Books.Of(List("2025-01-01", 500), List("2026-03-01", 1000, "known: 2026-06-01"));
        var later = Books.Case(Asked) with { Knowledge = new(2026, 6, 1) };

        Assert.Equal(Outcome.MayNotPunish, Books.Value(RuleEngines.For(Books.Value(Rulebook.Read(sources))).Decide(later)).Acts[0].Outcome);
    }

    [Fact]
    public void A_law_text_that_ended_without_a_successor_leaves_nothing_to_punish()
    {
        var ended = List("2025-01-01", 500).Replace("    kind:", "    bases: [{clause: 旧条例第9条, from: 2010-01-01, to: 2026-04-30}]\n    kind:", StringComparison.Ordinal);

        Assert.Equal((Outcome.NoOffence, "37", false), Books.Decide(Books.Of(ended), Asked) is var answer ? (answer.Outcome, answer.Root, answer.UsesFirstChance) : default);
    }

    [Fact]
    public void A_renumbered_law_is_cited_by_the_number_of_the_day_of_decision()
    {
        var renumbered = List("2025-01-01", 500).Replace("    kind:",
            "    bases: [{clause: 条例第9条, from: 2010-01-01, to: 2026-04-30}, {clause: 条例第11条, from: 2026-05-01}]\n    kind:", StringComparison.Ordinal);

        Assert.All(Books.Decide(Books.Of(renumbered), Asked).Reasons, reason => Assert.Equal("条例第11条", reason.Clause));
    }

    private static ExemptionDecision Decide(RuleSources sources) =>
        Books.Value(RuleEngines.For(Books.Value(Rulebook.Read(sources))).Decide(Books.Case(Asked)));

    private static string List(string from, int limit, string more = "note: 无") => $$"""
        list:
          id: X
          title: 样例清单
          issuer: 样例局
          level: city
          regions: ['430300']
          effective: {from: {{from}}, to: null}
          verified: text_seen
          first_offence: {defined: false}
          {{more}}
        items:
          - id: X-01
            domain: 市场监管
            violation: 样例行为
            kind: 可以不予处罚(首违)
            conditions: [{type: money_threshold, text: 货值限度, fact: goods_value, at_most: {{limit}}}]
            verified: text_seen
            articles_verified: text_seen
        """;
}
