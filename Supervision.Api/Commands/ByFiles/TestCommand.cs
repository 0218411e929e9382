using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Rules.Authoring;
using Supervision.Rules.CreditCases;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands.ByFiles;

/// <summary><c>rules test</c>: every case file, of exemptions and of credit, held against what its writer expects.</summary>
internal static class TestCommand
{
    public static Command Create(CommandHost host)
    {
        var path = RuleAnswer.Where("案情、案例文件或者目录；不写则运行 rules/ 下的全部");
        var (choice, json) = (EngineChoice.Option(), RuleAnswer.Json());
        var test = new Command("test", "逐个判断免罚案情，逐个回答评定、修复、惩戒、强制、频次、承诺的案例，与文件写明的预期对照") { path, choice, json };

        test.SetAction(parsed =>
        {
            var folder = parsed.GetValue(path) ?? Path.Combine(host.Root, "rules");
            var credit = CreditCaseRun.FilesBelow(folder);
            var exemptions = CaseRun.FilesBelow(folder).Except(credit).ToList();

            if (credit.Count + exemptions.Count == 0)
            {
                return RuleAnswer.Refuse(parsed, parsed.GetValue(json), new("rules.no-cases", ProblemKind.NotFound, $"“{folder}”下没有案情文件。请核对路径。"));
            }

            var ran = Exemptions(host, exemptions, EngineChoice.IsCompiled(parsed, choice));

            if (!ran.Succeeded(out var runs, out var problem) || !Credit(host, credit).Succeeded(out var others, out problem))
            {
                return RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem);
            }

            return Tell(parsed, parsed.GetValue(json), credit.Count + exemptions.Count, [.. runs, .. others]);
        });
        return test;
    }

    private static Result<IReadOnlyList<CaseRun>> Exemptions(CommandHost host, List<string> files, bool compiled)
    {
        if (files.Count == 0)
        {
            return Array.Empty<CaseRun>();
        }

        if (!RuleAnswer.Sources(host, null).Match(Rulebook.Read, refused => refused).Succeeded(out var book, out var problem))
        {
            return problem;
        }

        var engine = EngineChoice.For(book, compiled);
        return files.SelectMany(file => CaseRun.Of(file, Shown(file, host), engine)).ToArray();
    }

    private static Result<IReadOnlyList<CaseRun>> Credit(CommandHost host, IReadOnlyList<string> files)
    {
        if (files.Count == 0)
        {
            return Array.Empty<CaseRun>();
        }

        return CreditRules.Load(Path.Combine(host.Root, "rules")).Match<Result<IReadOnlyList<CaseRun>>>(
            rules => files.SelectMany(file => CreditCaseRun.Of(file, Shown(file, host), rules)).ToArray(),
            problem => problem);
    }

    private static int Tell(ParseResult parsed, bool json, int files, List<CaseRun> runs)
    {
        var failed = runs.Where(run => run.Differences.Count > 0).ToList();
        return RuleAnswer.Tell(parsed, json, failed.Count == 0, new { ok = failed.Count == 0, files, cases = runs.Count, failed }, output =>
        {
            foreach (var run in failed)
            {
                output.WriteLine($"{run.Source} {run.Case}");

                foreach (var difference in run.Differences)
                {
                    output.WriteLine($"  {difference}");
                }
            }

            output.WriteLine($"{files}个文件、{runs.Count}个案情：{runs.Count - failed.Count}个相符，{failed.Count}个不符。");
        });
    }

    private static string Shown(string file, CommandHost host)
    {
        var relative = Path.GetRelativePath(host.Root, file);
        return relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;
    }
}
