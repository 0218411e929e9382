using System.Text.Json;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Authoring;
using Supervision.Rules.Conditions;
using Supervision.Rules.Engine;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

/// <summary>
/// Italy's <i>diffida amministrativa</i> (D.Lgs. 103/2024, art. 6) as a list: the language and the engines are not made for one country.
/// The readings are those of the city, but for Art. 33, second sentence, which Italy does not know.
/// </summary>
public sealed class DiffidaTests
{
    private const int Least = 12;
    private static readonly string Folder = Repository.PathTo("tests", "Supervision.Rules.Tests", "diffida");
    private static readonly Rulebook Book = Books.Value(Rulebook.Read(Sources()));
    private static readonly IReadOnlyList<CaseFile> Cases = Books.Value(CaseFile.LoadAll(Path.Combine(Folder, "cases.yaml"), "cases.yaml"));

    public static TheoryData<string> Names() => [.. Cases.Select(one => one.Case.Name)];

    [Fact]
    public void There_are_twelve_cases_at_least() => Assert.True(Cases.Count >= Least);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_case_is_decided_as_expected_and_by_both_engines_alike(string name)
    {
        var asked = Cases.Single(one => one.Case.Name == name);
        var decided = Books.Value(RuleEngines.For(Book).Decide(asked.Case));

        Assert.Empty(asked.DifferencesFrom(decided));
        Assert.Equal(Words(decided), Words(Books.Value(RuleEngines.CompiledFor(Book).Decide(asked.Case))));
    }

    [Fact]
    public void Each_condition_is_shown_both_ways_deciding_alone()
    {
        var covered = RuleCoverage.Of(Book, Cases.Select(one => one.Case)).Items.Single(item => item.Item == "IT-103-01");

        Assert.Empty(covered.Conditions.Where(condition => !condition.IsWhole).Select(condition => condition.Condition));
    }

    [Fact]
    public void What_rests_on_a_law_of_its_own_cites_that_law_and_asks_nothing_of_Art_33()
    {
        var answer = Books.Value(RuleEngines.For(Book).Decide(Cases[0].Case)).Acts[0];
        var settled = answer.Trace.Single(step => step.Settles);

        Assert.Equal((Outcome.ShallNotPunish, "special", "意大利2024年第103号法令第6条第1款"), (answer.Outcome, answer.Root, settled.Clause));
        Assert.Empty(answer.BeforeAdoption);
        Assert.Equal(["五年内第一次查出", "法定最高罚款不超过5000欧元", "可以补正", "在限期内补正", "自通知之日起20日内补正"], answer.Elements.Select(element => element.Title));
    }

    // A decision states every element of the law that it cites: here those are the conditions of the item.
    [Fact]
    public void A_decision_on_a_law_of_its_own_states_the_conditions_of_that_law()
    {
        var decided = Papers.PublishedDecision.Decided(Cases[0].Case, Books.Value(RuleEngines.For(Book).Decide(Cases[0].Case)).Acts[0]);
        var reasons = new LetterReasons(decided, ConditionProofs.BasisOf);

        Assert.Equal(5, reasons.Elements.Count);
        Assert.Empty(reasons.Conditions);
        Assert.All(reasons.Elements, reason => Assert.NotEmpty(reason.Sentence));
    }

    [Fact]
    public void Without_its_own_law_the_same_list_would_be_held_against_Art_33()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "list.yaml")).Replace("special_law", "duty_basis", StringComparison.Ordinal);
        var book = Books.Value(Rulebook.Read(Sources() with { Lists = [new("list.yaml", text)] }));
        var serious = Cases.Single(one => one.Case.Name == "后果较重，限期内补正").Case;

        Assert.Equal(Outcome.Punish, Books.Value(RuleEngines.For(book).Decide(serious)).Acts[0].Outcome);
    }

    private static string Words(ExemptionDecision decision) => JsonSerializer.Serialize(decision, Jsonb.Options);

    private static RuleSources Sources()
    {
        var readings = Books.All.Readings;
        var text = readings.Text.Replace("direct_second_sentence: true", "direct_second_sentence: false", StringComparison.Ordinal);
        Assert.NotEqual(readings.Text, text);

        return Books.All with
        {
            Lists = [new("list.yaml", File.ReadAllText(Path.Combine(Folder, "list.yaml")))],
            Readings = readings with { Text = text },
        };
    }
}
