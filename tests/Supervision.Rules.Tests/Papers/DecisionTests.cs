using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Rules.Conditions;
using Supervision.Rules.Papers;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Papers;

/// <summary>Decisions on published cases, from the question to the words that the party reads.</summary>
public sealed class DecisionTests
{
    private static readonly PaperWording Wording = PaperWording.Load(Repository.PathTo("rules"))
        .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    public static TheoryData<string> Files => new(
        "05-youxian-expired-drink-gain5", "23-hunan-tax-late-filing-first", "32-jishui-school-window", "44-yongxin-platform-licence-not-updated",
        "06-hengnan-pepper-pesticide", "01-yinchuan-expired-66", "04-anyang-convenience-local-regulation");

    [Theory]
    [MemberData(nameof(Files))]
    public void A_decision_states_every_element_of_the_sentence_that_it_cites(string file)
    {
        var paper = PublishedDecision.Of(file, Wording).Match(made => made, problem => throw new InvalidOperationException(problem.Message));

        Golden.Matches(PaperText.Of(paper), $"{file}.txt");
    }

    [Fact]
    public void Reasons_given_before_findings_were_written_make_no_paper()
    {
        var asked = PublishedDecision.Asked("23-hunan-tax-late-filing-first");
        var answer = asked.Answer with { Elements = [] };
        var old = PublishedDecision.Decided(asked.Question, answer);

        var facts = LetterFacts.Of(old, ConditionProofs.BasisOf, new("行政检查", "某条", "某条", [], PublishedDecision.Readings(Wording)));
        var made = NoPenaltyLetter.For(PublishedDecision.Frame(old, Wording), facts, PublishedDecision.Remedies(Wording));

        Assert.False(made.Succeeded(out _, out var problem));
        Assert.Contains("“法定要件的认定”", problem.Message, StringComparison.Ordinal);
    }
}
