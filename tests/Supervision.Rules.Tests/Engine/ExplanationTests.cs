using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Engine;

/// <summary>The events of the rules alone hold the whole explanation: which item, in which list version, what each of its conditions said, and every step.</summary>
public sealed class ExplanationTests
{
    private static readonly CaseFile Case = Books.Value(CaseFile.LoadAll(
        Repository.PathTo("tests", "vectors", "rules", "edge01-samr-two-years-and-a-day-first.yaml"), "case.yaml"))[0];

    [Fact]
    public void An_item_fires_under_its_number_and_tells_the_sentences_of_its_conditions()
    {
        var answer = Books.Value(new NRulesEngine(Books.Whole).Decide(Case.Case)).Acts[0];

        var fired = Fired().Single(rule => rule.Name == answer.Item);

        Assert.Equal(answer.Version, fired.Source);
        Assert.Equal(answer.Reasons.Select(reason => reason.Sentence), fired.Sentences);
    }

    [Fact]
    public void The_fourteen_steps_fire_in_their_order_after_the_articles_that_they_look_at()
    {
        var names = Fired().Select(rule => rule.Name).ToList();

        Assert.Equal(Enumerable.Range(1, 14).Select(number => $"第{number}步"), names.Where(name => name.StartsWith('第')));
        Assert.All(
            [("行政处罚法第33条第1款第1句", "第9步"), ("行政处罚法第33条第1款第2句", "第12步"), ("行政处罚法第32条", "第13步")],
            looked => Assert.InRange(names.IndexOf(looked.Item1), 0, names.IndexOf(looked.Item2) - 1));
    }

    [Fact]
    public void A_decision_that_is_called_off_is_not_made() =>
        Assert.Throws<OperationCanceledException>(() => new NRulesEngine(Books.Whole).Decide(Case.Case, new CancellationToken(canceled: true)));

    private static List<FiredRule> Fired()
    {
        var fired = new List<FiredRule>();
        Books.Value(new NRulesEngine(Books.Whole).Decide(Case.Case, fired.Add));
        return fired;
    }
}
