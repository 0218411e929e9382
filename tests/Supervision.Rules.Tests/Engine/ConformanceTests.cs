using System.Text;
using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Engine;

/// <summary>
/// NRules and the compiled engine decide alike, word for word, and as it was approved: whole decisions are digested and held against digests that
/// are kept. When rules or sentences change on purpose, APPROVE=1 writes them anew.
/// </summary>
public sealed class ConformanceTests
{
    private const int PerBlock = 1_000;
    private static readonly IRuleEngine Rules = RuleEngines.For(Books.Whole);
    private static readonly IRuleEngine Compiled = RuleEngines.CompiledFor(Books.Whole);
    private static readonly string Folder = Repository.PathTo("tests", "Supervision.Rules.Tests", "Engine", "golden");

    private static readonly ListItem[] Items = [.. Books.Whole.Items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.List.From)];

    [Fact]
    public void Every_case_file_is_decided_in_the_words_that_were_approved()
    {
        var now = CaseFileTests.Files().Select(row => row.Data).ToDictionary(file => file,
            file => Digested(Books.Value(CaseFile.LoadAll(Repository.PathTo(file), file)).Select(read => read.Case)), StringComparer.Ordinal);

        // A case file that was added since then is held against the compiled engine alone.
        Golden.Matches(Approved("case-files.txt", now), "case-files.txt");
    }

    [Fact]
    public void Ten_thousand_generated_cases_are_decided_in_the_words_that_were_approved() =>
        Golden.Matches(string.Concat(Enumerable.Range(0, 10).Select(Generated)), "generated-10000.txt");

    [Fact]
    public void Ten_thousand_cases_with_earlier_codes_branches_several_acts_and_open_facts_are_decided_alike()
    {
        var (openActs, severalActs, byEarlierCode) = (0, 0, 0);

        foreach (var number in Enumerable.Range(0, 10 * PerBlock))
        {
            var (asked, stranger) = ToldOtherwise.Number(number, Items);
            var decision = Compiled.Decide(asked);
            Assert.Equal(Words(decision), Words(Rules.Decide(asked)));

            var outcomes = Outcomes(decision);
            openActs += outcomes.Count(outcome => outcome is Outcome.Open);
            severalActs += outcomes.Length > 1 ? 1 : 0;
            byEarlierCode += outcomes.SequenceEqual(Outcomes(Compiled.Decide(stranger))) ? 0 : 1;
        }

        // Or there would be nothing to decide alike.
        Assert.True(openActs > 1_000, $"{openActs} open acts");
        Assert.True(severalActs > 1_000, $"{severalActs} cases of several acts");
        Assert.True(byEarlierCode > 200, $"{byEarlierCode} cases in which the record under the earlier code makes the difference");
    }

    [Fact]
    public void Every_kind_of_condition_with_every_parameter_is_answered_alike()
    {
        var book = Books.Value(Rulebook.Read(Books.Of(EveryCondition.List) with { Calendar = EveryCondition.Calendar }));
        var (rules, compiled) = (RuleEngines.For(book), RuleEngines.CompiledFor(book));
        var items = book.Items.ToArray();
        var truths = new HashSet<(string Kind, Truth Holds)>();

        foreach (var number in Enumerable.Range(0, 3 * PerBlock))
        {
            var generated = GeneratedCases.Number(number, items);
            var asked = number % 2 == 0 ? generated : EveryCondition.AtTheEdge(generated, number);
            var expected = compiled.Decide(asked);
            Assert.Equal(Words(expected), Words(rules.Decide(asked)));
            truths.UnionWith(expected.Match(decision => decision.Acts.SelectMany(act => act.Reasons).SelectMany(Walk), _ => [])
                .Select(reason => (reason.Condition, reason.Holds)));
        }

        Assert.All(ConditionKinds.Names, kind => Assert.True(truths.Count(seen => seen.Kind == kind) >= 2, $"{kind} always says the same."));
    }

    [Fact]
    public void The_generated_cases_reach_many_items_and_most_outcomes()
    {
        var answers = Enumerable.Range(0, PerBlock).Select(number => Compiled.Decide(GeneratedCases.Number(number, Items)))
            .Select(result => result.Match(decision => decision.Acts, _ => [])).ToList();
        var outcomes = answers.SelectMany(acts => acts).GroupBy(answer => answer.Outcome).ToDictionary(same => same.Key, same => same.Count());

        Assert.InRange(answers.Count(acts => acts.Count == 0), 5, 100);
        Assert.All([Outcome.ShallNotPunish, Outcome.MayNotPunish, Outcome.Punish, Outcome.Open, Outcome.TimeBarred, Outcome.NoFault], outcome =>
            Assert.True(outcomes.GetValueOrDefault(outcome) >= 10, $"{outcome}: {outcomes.GetValueOrDefault(outcome)}"));
        Assert.True(answers.SelectMany(acts => acts).Select(answer => answer.Item).Distinct().Count() > 50);
    }

    private static Outcome[] Outcomes(Result<ExemptionDecision> result) =>
        result.Match(decision => decision.Acts.Select(act => act.Outcome).ToArray(), _ => []);

    private static IEnumerable<Reason> Walk(Reason reason) => reason.Parts.SelectMany(Walk).Prepend(reason);

    private static string Generated(int block) =>
        Digested(Enumerable.Range(block * PerBlock, PerBlock).Select(number => GeneratedCases.Number(number, Items))) + "\n";

    // Each decision of the rules is also held against the compiled engine, so that a difference names its case.
    private static string Digested(IEnumerable<ExemptionCase> cases)
    {
        var all = new StringBuilder();

        foreach (var asked in cases)
        {
            var words = Words(Rules.Decide(asked));
            Assert.Equal(Words(Compiled.Decide(asked)), words);
            all.Append(words).Append('\n');
        }

        return Digest.Of(Encoding.UTF8.GetBytes(all.ToString()));
    }

    // Everything but the digest of the rules, which changes with every comment in them.
    private static string Words(Result<ExemptionDecision> result) => result.Match(
        decision => JsonSerializer.Serialize(decision with { Rulebook = "" }, Jsonb.Options), problem => $"{problem.Code} {problem.Message}");

    private static string Approved(string file, Dictionary<string, string> now)
    {
        var path = Path.Combine(Folder, file);
        var known = Environment.GetEnvironmentVariable("APPROVE") == "1" || !File.Exists(path) ? now.Keys.ToHashSet()
            : File.ReadLines(path).Select(line => line.Split(' ')[^1]).ToHashSet(StringComparer.Ordinal);
        return string.Concat(now.Where(pair => known.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Value} {pair.Key}\n"));
    }
}
