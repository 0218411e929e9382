using Supervision.Core.Exemptions;
using Supervision.Rules.Authoring;
using Supervision.Rules.Engine.Compiled;
using Supervision.Rules.Lists;
using Supervision.Testing;

namespace Supervision.Rules.Tests.Engine;

/// <summary>The step that settles says what came out: a result whose own step speaks against it would not stand.</summary>
public sealed class SettlingStepTests
{
    private const int Generated = 2_000;
    private static readonly CompiledRuleEngine Engine = new(Books.Whole);
    private static readonly ListItem[] Items = [.. Books.Whole.Items.OrderBy(item => item.Id, StringComparer.Ordinal).ThenBy(item => item.List.From)];

    [Fact]
    public void Of_every_case_file()
    {
        var cases = CaseRun.FilesBelow(Repository.PathTo("rules"))
            .Select(path => (Path: path, Name: Path.GetRelativePath(Repository.Root, path)))
            .SelectMany(file => Books.Value(CaseFile.LoadAll(file.Path, file.Name)).Select(read => (file.Name, read.Case)));

        AgreesWithItsStep(cases, atLeast: 500);
    }

    [Fact]
    public void Of_generated_cases() =>
        AgreesWithItsStep(Enumerable.Range(0, Generated).Select(number => ($"生成{number}", GeneratedCases.Number(number, Items))), atLeast: 500);

    private static void AgreesWithItsStep(IEnumerable<(string Name, ExemptionCase Asked)> cases, int atLeast)
    {
        var settled = 0;
        var wrong = new List<string>();

        foreach (var (name, asked) in cases)
        {
            if (!Engine.Decide(asked).Succeeded(out var decision, out _))
            {
                continue;
            }

            foreach (var answer in decision.Acts)
            {
                if (answer.Trace.SingleOrDefault(step => step.Settles) is not { } step)
                {
                    continue;
                }

                settled++;
                var leavesToPerson = step.Sentence.Contains("须由人决定", StringComparison.Ordinal);

                if (leavesToPerson && answer.Outcome is not Outcome.Refer)
                {
                    wrong.Add($"{name} {answer.Act}: {answer.Outcome}, {step.Sentence}");
                }

                if (answer.Outcome.Exempts() && step.Holds is not Truth.True)
                {
                    wrong.Add($"{name} {answer.Act}: {answer.Outcome}, {step.Holds}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', wrong.Take(10)));
        Assert.True(settled >= atLeast, $"{settled} settled.");
    }
}
