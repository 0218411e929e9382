using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests;

public sealed class CaseFileTests
{
    private static readonly Lazy<IRuleEngine> Engine = new(() => RuleEngines.For(Books.Whole));

    public static TheoryData<string> Files() =>
    [
        .. new[] { Repository.PathTo("tests", "vectors", "rules"), Repository.PathTo("rules"), Repository.PathTo("tests", "Supervision.Rules.Tests", "cases") }
            .SelectMany(CaseRun.FilesBelow).Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_cases_of_a_file_are_decided_as_their_writer_expects(string file) =>
        Assert.Empty(CaseRun.Of(Repository.PathTo(file), file, Engine.Value)
            .SelectMany(run => run.Differences.Select(difference => $"{run.Case}：{difference}")));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_answer_has_fourteen_steps_and_survives_being_stored(string file)
    {
        foreach (var (asked, decision) in Decided(file))
        {
            Assert.All(decision.Acts, answer => Assert.Equal(Enumerable.Range(1, 14), answer.Trace.Select(step => step.Number)));
            Assert.All(decision.Acts, answer => Assert.True(answer.Outcome is Outcome.Open || answer.Trace.Count(step => step.Settles) == 1));
            Assert.All(decision.Acts.SelectMany(answer => answer.Trace), step => Assert.NotEmpty(step.Sentence));
            SurvivesStoring(asked);
            SurvivesStoring(decision);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_open_answer_says_what_to_establish_and_what_each_finding_leads_to(string file)
    {
        foreach (var open in Decided(file).SelectMany(pair => pair.Decision.Acts).Where(answer => answer.Outcome is Outcome.Open))
        {
            Assert.NotEmpty(open.Establish);
            Assert.All(open.Establish, asked => Assert.True(asked.LeadsTo.Count > 1 && asked.LeadsTo.All(lead => lead.Outcomes.Count > 0)));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Where_nothing_is_granted_the_answer_says_what_would_have_to_be_different(string file) =>
        Assert.All(Decided(file).SelectMany(pair => pair.Decision.Acts).Where(answer => answer.Outcome is Outcome.Punish),
            answer => Assert.NotEmpty(answer.Missing));

    private static IEnumerable<(ExemptionCase Asked, ExemptionDecision Decision)> Decided(string file) =>
        CaseFile.LoadAll(Repository.PathTo(file), file).Match(cases => cases, problem => throw new InvalidOperationException(problem.Message))
            .Where(read => read.Refused is null)
            .Select(read => (read.Case, Engine.Value.Decide(read.Case).Match(value => value, problem => throw new InvalidOperationException(problem.Message))));

    private static void SurvivesStoring<T>(T value)
    {
        foreach (var options in new[] { Jsonb.Options, JsonSerializerOptions.Web })
        {
            var text = JsonSerializer.Serialize(value, options);
            Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(text, options), options));
        }
    }
}
