using System.Runtime.CompilerServices;
using System.Text.Json;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Rules.Engine;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Tests;

public sealed class CaseFileTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", ".."));
    private static readonly Lazy<OwnRuleEngine> Engine = new(() => new(Load()));

    public static TheoryData<string> Cases() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "tests", "vectors", "rules"), "*.yaml")
            .Concat(Directory.EnumerateDirectories(Path.Combine(Root, "rules", "exemptions"), "cases", SearchOption.AllDirectories)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml")))
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_decided_as_its_writer_expects(string file)
    {
        var (read, decision) = Decide(file);
        Assert.Empty(read.Expect.SelectMany(expected =>
            expected.Value.DifferencesFrom(decision.Of(expected.Key)).Select(difference => $"{expected.Key}：{difference}")));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_answer_has_fourteen_steps_and_survives_being_stored(string file)
    {
        var (read, decision) = Decide(file);
        Assert.All(decision.Acts, answer => Assert.Equal(Enumerable.Range(1, 14), answer.Trace.Select(step => step.Number)));
        SurvivesStoring(read.Case);
        SurvivesStoring(decision);
    }

    [Fact]
    public void All_lists_and_items_are_read()
    {
        Assert.Equal((74, 217), (Load().ListCount, Load().ItemCount));
        Assert.Equal(Load().Version, Load().Version);
    }

    internal static Rulebook Load() =>
        Rulebook.Load(Path.Combine(Root, "rules")).Match(book => book, problem => throw new InvalidOperationException(problem.Message));

    private static (CaseFile Read, ExemptionDecision Decision) Decide(string file)
    {
        var read = CaseFile.Load(Path.Combine(Root, file)).Match(value => value, problem => throw new InvalidOperationException(problem.Message));
        return (read, Engine.Value.Decide(read.Case).Match(value => value, problem => throw new InvalidOperationException(problem.Message)));
    }

    private static void SurvivesStoring<T>(T value)
    {
        foreach (var options in new[] { Jsonb.Options, JsonSerializerOptions.Web })
        {
            var text = JsonSerializer.Serialize(value, options);
            Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(text, options), options));
        }
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
