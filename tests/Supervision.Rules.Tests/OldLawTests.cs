using Supervision.Core.Exemptions;

namespace Supervision.Rules.Tests;

/// <summary>
/// The 行政处罚法 as revised is in force from 2021-07-15. What is decided before rests on the articles of 1996 and nothing else; what is decided
/// after rests on the revised ones, also for older acts, where they are the milder (Art. 37).
/// </summary>
public sealed class OldLawTests
{
    private const string Asked = """
        case: 新旧处罚法
        decided: DECIDED
        organ: {code: '430300', level: city, domain: 市场监管}
        party: {id: 91430300MAXT08888X, kind: 企业}
        acts:
          - id: a1
            violation: 没有列出的行为
            from: 2021-03-01
            to: 2021-03-10
            discovered: 2021-03-15
            order: {issued: 2021-03-15, due: 2021-03-30}
            corrected: {'on': 2021-03-20}
            facts: {illegal_gain: 0}
            findings: {harm: minor, act_minor: false, timely: true, no_subjective_fault: false, voluntary_remedy: false, coerced_or_deceived: false, confessed_unknown: false, meritorious: false}
        register: {searched: {through: 2021-03-19, scope: nation}, events: [], lists: []}
        """;

    private static readonly string[] OnlyOfTheRevised = ["第57条", "第36条", "第30、31条", "第33条", "第37条", "第32条", "第28条", "行政处罚法第"];

    [Fact]
    public void Decided_after_the_revision_a_first_offence_of_before_may_go_unpunished_because_the_new_law_is_milder()
    {
        var answer = Decide("2021-07-15");

        Assert.Equal((Outcome.MayNotPunish, "33(1)b"), (answer.Outcome, answer.Root));
        Assert.Contains("依第37条，适用较轻的现行规定", answer.Trace[7].Sentence, StringComparison.Ordinal);
        Assert.Equal("行政处罚法第37条", answer.Trace[7].Clause);
    }

    [Fact]
    public void Decided_the_day_before_the_law_knew_no_first_offence()
    {
        var answer = Decide("2021-07-14");

        Assert.Equal(Outcome.Punish, answer.Outcome);
        Assert.Contains("没有初次违法可以不予处罚的规定", answer.Trace[11].Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Missing, missing => missing.Contains("初次", StringComparison.Ordinal));
        OnlyOldArticles(answer);
    }

    [Fact]
    public void A_slight_act_without_harm_was_not_punished_under_the_old_law_either()
    {
        var answer = Decide("2021-07-14", ("harm: minor, act_minor: false", "harm: none, act_minor: true"));

        Assert.Equal((Outcome.ShallNotPunish, "1996:27(2)"), (answer.Outcome, answer.Root));
        Assert.Equal("行政处罚法（1996年）第27条第2款", answer.Trace[9].Clause);
        OnlyOldArticles(answer);
    }

    [Theory]
    [InlineData("no_subjective_fault: false", "no_subjective_fault: true", "2021-07-14", Outcome.Punish, null)]
    [InlineData("no_subjective_fault: false", "no_subjective_fault: true", "2021-07-15", Outcome.NoFault, "33(2)")]
    [InlineData("harm: minor", "crime_suspected: true, harm: minor", "2021-07-14", Outcome.Criminal, "1996:22")]
    [InlineData("harm: minor", "control: none, harm: minor", "2021-07-14", Outcome.Incapable, "1996:26")]
    [InlineData("harm: minor", "control: limited, harm: serious", "2021-07-14", Outcome.Punish, null)]
    [InlineData("harm: minor", "control: limited, harm: serious", "2021-07-15", Outcome.MayLighten, "31")]
    [InlineData("voluntary_remedy: false", "voluntary_remedy: true", "2021-07-14", Outcome.ShallLighten, "1996:27(1)")]
    [InlineData("confessed_unknown: false", "confessed_unknown: true", "2021-07-14", Outcome.Punish, null)]
    [InlineData("harm: minor, act_minor: false, timely: true, no_subjective_fault: false, voluntary_remedy: false, coerced_or_deceived: false, confessed_unknown: false",
        "harm: serious, act_minor: false, timely: true, no_subjective_fault: false, voluntary_remedy: false, coerced_or_deceived: false, confessed_unknown: true", "2021-07-15", Outcome.ShallLighten, "32")]
    public void What_the_revision_brought_is_not_there_the_day_before(string was, string now, string decided, Outcome outcome, string? root)
    {
        var answer = Decide(decided, (was, now));

        Assert.Equal((outcome, root), (answer.Outcome, answer.Root));

        if (decided == "2021-07-14")
        {
            OnlyOldArticles(answer);
        }
    }

    [Fact]
    public void A_list_of_the_old_days_rests_on_the_old_articles()
    {
        const string tax = "violation: 没有列出的行为";
        var (old, now) = (Decide("2021-07-14", (tax, "item: TAX-2021-6-03"), ("domain: 市场监管", "domain: 税务"), ("from: 2021-03-01", "from: 2021-04-02"), ("to: 2021-03-10", "to: 2021-04-10"),
            ("discovered: 2021-03-15", "discovered: 2021-04-15"), ("issued: 2021-03-15, due: 2021-03-30", "issued: 2021-04-15, due: 2021-04-30"), ("2021-03-20", "2021-04-20")),
            Decide("2021-07-15", (tax, "item: TAX-2021-6-03"), ("domain: 市场监管", "domain: 税务")));

        Assert.Equal((Outcome.ShallNotPunish, "1996:38(1)2", "TAX-2021-6-03"), (old.Outcome, old.Root, old.Item));
        Assert.Equal((Outcome.ShallNotPunish, "33(1)b", "TAX-2021-6-03"), (now.Outcome, now.Root, now.Item));
        OnlyOldArticles(old);
    }

    [Theory]
    [InlineData("2019-07-14", "2023-07-20", Outcome.TimeBarred)]
    [InlineData("2019-07-15", "2023-07-20", Outcome.Punish)]
    public void The_five_years_of_the_revision_do_not_revive_what_was_barred_before(string ended, string found, Outcome outcome)
    {
        var answer = Decide("2023-08-01", ("from: 2021-03-01", "from: 2019-03-01"), ("to: 2021-03-10", $"to: {ended}"), ("discovered: 2021-03-15", $"discovered: {found}"), ("{issued: 2021-03-15, due: 2021-03-30}", "null"),
            ("{'on': 2021-03-20}", "null"), ("harm: minor", "life_health_finance_harm: true, harm: serious"), ("timely: true", "timely: false"));

        Assert.Equal(outcome, answer.Outcome);
    }

    // 没收 and 强制 have laws of their own; every clause of the steps and reasons that names the 行政处罚法 names that of 1996.
    private static void OnlyOldArticles(ActAnswer answer)
    {
        var clauses = answer.Trace.Select(step => step.Clause).Concat(answer.Reasons.Select(reason => reason.Clause)).Append(answer.Confiscation!.Clause).OfType<string>().ToList();

        Assert.All(clauses.Where(clause => clause.StartsWith("行政处罚法", StringComparison.Ordinal)), clause => Assert.StartsWith("行政处罚法（1996年）", clause, StringComparison.Ordinal));
        Assert.DoesNotContain(clauses, clause => OnlyOfTheRevised.Any(article => clause.StartsWith("行政处罚法" + article, StringComparison.Ordinal) || clause.StartsWith(article, StringComparison.Ordinal)));
    }

    private static ActAnswer Decide(string decided, params (string Was, string Now)[] changes)
    {
        var text = changes.Aggregate(Asked.Replace("DECIDED", decided, StringComparison.Ordinal), (text, change) =>
            text.Contains(change.Was, StringComparison.Ordinal) ? text.Replace(change.Was, change.Now, StringComparison.Ordinal) : throw new InvalidOperationException(change.Was));
        return Books.Decide(Books.All, text);
    }
}
