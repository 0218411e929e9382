using Supervision.Core.Exemptions;
using Supervision.Rules.Authoring;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine.Compiled;
using Supervision.Rules.Engine.Completion;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Engine;

/// <summary>What an open answer asks is short, and each question can change the result; what it does not ask cannot settle it.</summary>
public sealed class QuestionTests
{
    private const int Cases = 3_000;
    private static readonly CompiledRuleEngine Engine = new(Books.Whole);
    private static readonly CompiledEvaluator Evaluator = new();
    private static readonly string[] Folders =
    [
        Repository.PathTo("rules", "exemptions", "national", "cases", "published"), Repository.PathTo("tests", "Supervision.Rules.Tests", "cases", "counter"),
    ];

    // Elements of Art. 33(1) are found before adoption where a list does not ask them; a finding that something was in time goes over its days.
    private static readonly string[] Elements = ["harm", "act_minor", "timely"];

    private static readonly ListItem[] Items = [.. Books.Whole.Items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.List.From)];

    public static TheoryData<string> Decisions() =>
        [.. Folders.SelectMany(CaseRun.FilesBelow).Select(path => Path.GetRelativePath(Repository.Root, path))];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_published_decision_is_asked_three_questions_at_most_and_none_that_cannot_matter(string file)
    {
        foreach (var asked in Books.Value(CaseFile.LoadAll(Repository.PathTo(file), file)).Select(read => read.Case))
        {
            foreach (var (act, answer) in asked.Acts.Zip(Books.Value(Engine.Decide(asked)).Acts))
            {
                Assert.InRange(answer.Establish.Count, answer.Outcome is Outcome.Open ? 1 : 0, 3);
                Assert.All(answer.Establish, question => Assert.True(Matters(asked, act, question, answer), question.Name));
                Assert.All(answer.Establish, question => Assert.NotNull(question.By));
            }
        }
    }

    [Fact]
    public void Whatever_is_asked_can_change_the_result_and_whatever_is_not_asked_settles_nothing()
    {
        var (asking, questions) = (0, 0);
        var wrong = new List<string>();

        foreach (var number in Enumerable.Range(0, Cases))
        {
            foreach (var (said, open) in Looked(number))
            {
                asking++;
                questions += open.Establish.Count;
                wrong.AddRange(said);
            }
        }

        Assert.Empty(wrong.Take(10));
        Assert.True(asking > 150, $"{asking} open acts");
        Assert.InRange((double)questions / asking, 1, 4);
    }

    // Beyond the first three thousand.
    [Theory]
    [InlineData(6_979)]
    public void A_case_that_asked_wrongly_once_asks_rightly(int number) => Assert.Empty(Looked(number).SelectMany(looked => looked.Wrong));

    [Fact]
    public void What_would_follow_from_serious_harm_is_never_an_exemption()
    {
        var shown = Enumerable.Range(0, Cases).Select(number => Engine.Decide(ToldOtherwise.Number(number, Items).Asked))
            .SelectMany(result => result.Match(decision => decision.Acts, _ => []))
            .SelectMany(answer => answer.Establish.Where(question => question.Name == "harm"))
            .SelectMany(question => question.LeadsTo.Where(lead => lead.Answer == "危害后果较重")).ToList();

        Assert.True(shown.Count > 20, $"{shown.Count} questions");
        Assert.All(shown, lead => Assert.DoesNotContain(lead.Outcomes, outcome => outcome.Relieves()));
    }

    // What is wrong with the questions of each open act of a case.
    private static IEnumerable<(IReadOnlyList<string> Wrong, ActAnswer Open)> Looked(int number)
    {
        var asked = number % 2 == 0 ? GeneratedCases.Number(number, Items) : ToldOtherwise.Number(number, Items).Asked;

        if (!Engine.Decide(asked).Succeeded(out var decision, out _))
        {
            yield break;
        }

        foreach (var (act, answer) in AsKnownOn.Of(asked).Acts.Zip(decision.Acts).Where(pair => pair.Second.Outcome is Outcome.Open))
        {
            var vain = answer.Establish.Where(question => !Matters(asked, act, question, answer)).Select(question => $"{asked.Name} {act.Id}: {question.Name} is asked in vain");
            var missed = Unasked(asked, act, answer).Where(name => Settles(asked, act, name) && !IsFoundBefore(asked, act, name, answer))
                .Select(name => $"{asked.Name} {act.Id}: {name} is not asked and settles it");
            yield return ([.. vain, .. missed], answer);
        }
    }

    private static bool Matters(ExemptionCase asked, Act act, ToEstablish question, ActAnswer answer)
    {
        var before = Results(answer.Establish[0].LeadsTo.SelectMany(lead => lead.Outcomes));
        return Flipped(asked, act, question.Name).Any(after => after.Ruling.Outcome is not Outcome.Open || !Results(Left(after)).SetEquals(before));
    }

    private static bool Settles(ExemptionCase asked, Act act, string name) => Flipped(asked, act, name).Any(after => after.Ruling.Outcome is not Outcome.Open);

    private static IEnumerable<Settlement> Flipped(ExemptionCase asked, Act act, string name) =>
        Completions.Of(About(asked, act), name).Select(possibility => Settle(possibility.Act));

    private static Settlement Settle(ActEvaluation about) => Exploration.Settle(Evaluator.EvaluatePossibility(about), Evaluator);

    private static ActEvaluation About(ExemptionCase asked, Act act) =>
        ActEvaluations.About(AsKnownOn.Of(asked), act, Books.Whole.AsKnown(asked.Knowledge ?? asked.Decided), Evaluator);

    // An item that holds by another of its alternatives does not ask for it: where answers to the others lead there, it is found before adoption.
    private static bool IsFoundBefore(ExemptionCase asked, Act act, string name, ActAnswer answer) =>
        LeftOpen(About(asked, act), Names(answer.Establish).Concat(Unasked(asked, act, answer)).Where(other => other != name)).Contains(name);

    private static IEnumerable<string> Names(IEnumerable<ToEstablish> questions) => questions.Select(question => question.Name);

    private static IEnumerable<string> LeftOpen(ActEvaluation about, IEnumerable<string> names)
    {
        foreach (var possibility in names.SelectMany(name => Completions.Of(about, name)))
        {
            var settled = Settle(possibility.Act);
            var left = settled.Ruling.Outcome is Outcome.Open ? LeftOpen(possibility.Act, Names(settled.Establish)) : settled.Ruling.LeftOpen;

            foreach (var name in left)
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<Outcome> Left(Settlement open) => open.Establish[0].LeadsTo.SelectMany(lead => lead.Outcomes);

    private static HashSet<Outcome> Results(IEnumerable<Outcome> outcomes) => [.. outcomes.Select(WorthAsking.Result)];

    // What the items that may carry the act want to know and nobody does; where there is none, what Art. 33 itself wants to know. Whether it is the
    // first and was put right is not among it where an item does not ask that: then it is found before adoption.
    private static IEnumerable<string> Unasked(ExemptionCase asked, Act act, ActAnswer answer)
    {
        var about = About(asked, act);
        var wanted = about.Items.Count == 0
            ? OfTheLaw(asked, act)
            : about.Items.SelectMany(item => item.Conditions.All).Select(condition => Lacked(condition, about.Context)).OfType<string>();

        return wanted.Distinct().Except(Elements).Except(Names(answer.Establish)).Where(name => !IsToldOtherwise(asked, name, answer));
    }

    // The end of the act tells limitation as the day of correction does; a record of kin leaves it to a person, whatever else the register holds; and
    // that there is no fault is the party's to prove.
    private static bool IsToldOtherwise(ExemptionCase asked, string name, ActAnswer answer) => name switch
    {
        "corrected" => Names(answer.Establish).Contains("to"),
        "register" => asked.Register?.Events.Any(told => told.Subject is { } subject && asked.Party.IsAkinTo(subject)) ?? false,
        "no_subjective_fault" => true,
        _ => false,
    };

    private static IEnumerable<string> OfTheLaw(ExemptionCase asked, Act act)
    {
        if (asked.Register is null)
        {
            yield return "register";
        }

        if (act.Corrected is null)
        {
            yield return "corrected";
        }
    }

    private static string? Lacked(Condition condition, ActContext about)
    {
        try
        {
            return condition.Parts.Count == 0 ? condition.Ask(about).Lacks : null;
        }
        catch (Language.RuleFileException)
        {
            return null;
        }
    }
}
