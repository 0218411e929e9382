using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Hosting;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lints;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>rules</c>: checks, tests and asks the rule files, for which no database is needed; and what the families beside it add.</summary>
internal static class RuleCommands
{
    public static Command Create(CommandHost host)
    {
        var rules = new Command("rules", "首违免罚规则：核对、测试、判断，起草、审核、采用，回放")
        {
            Check(host), Test(host), DecideCommand.Create(host), Coverage(host), ExplainCommand.Create(host), Schema(host), RuleNetworkCommand.Create(host),
        };

        foreach (var command in ListCommands.Create(host).Concat(ReplayCommands.Create(host)))
        {
            rules.Add(command);
        }

        return rules;
    }

    private static Command Check(CommandHost host)
    {
        var (path, json) = (Where("规则目录或者一个清单文件；不写则核对 rules/"), Json());
        var check = new Command("check", "核对规则文件，指出每个文件的第一处错误，以及缺口、重叠、矛盾等应当再看一眼的地方") { path, json };

        check.SetAction(parsed => Sources(host, parsed.GetValue(path)).Match(
            sources =>
            {
                var problems = Rulebook.Check(sources);
                var items = problems.Count > 0 ? null : Read(sources);
                var lints = items is null ? [] : RuleLints.Of(items, OfficeClock.Today(host.Clock));
                return Tell(parsed, parsed.GetValue(json), problems.Count == 0,
                    new { ok = problems.Count == 0, lists = sources.Lists.Count, items = items?.ItemCount, rulebook = items?.Version, problems, lints },
                    output =>
                    {
                        foreach (var problem in problems)
                        {
                            output.WriteLine(problem.Message);
                        }

                        foreach (var kind in lints.GroupBy(lint => lint.Kind).OrderBy(kind => kind.Key))
                        {
                            output.WriteLine($"提示　{kind.Key.Named()}（{kind.Count()}处）");

                            foreach (var lint in kind)
                            {
                                output.WriteLine($"  {lint.Message}");
                            }
                        }

                        var hints = lints.Count > 0 ? $"，有{lints.Count}处提示" : "";
                        output.WriteLine(items is null
                            ? $"核对了{sources.Lists.Count}个清单文件，有{problems.Count}处错误。有错误的清单不作任何判断。"
                            : $"核对了{sources.Lists.Count}个清单文件，共{items.ItemCount}个事项，没有错误{hints}。");
                    });
            },
            problem => Refuse(parsed, parsed.GetValue(json), problem)));
        return check;
    }

    private static Command Test(CommandHost host)
    {
        var (path, choice, json) = (Where("案情文件或者目录；不写则运行 rules/ 下的全部案情"), EngineChoice.Option(), Json());
        var test = new Command("test", "逐个判断案情文件，与文件写明的预期对照") { path, choice, json };

        test.SetAction(parsed => Sources(host, null).Match(
            sources => Rulebook.Read(sources).Match(
                book =>
                {
                    var folder = parsed.GetValue(path) ?? Path.Combine(host.Root, "rules");
                    var files = CaseRun.FilesBelow(folder);

                    if (files.Count == 0)
                    {
                        return Refuse(parsed, parsed.GetValue(json), new("rules.no-cases", ProblemKind.NotFound, $"“{folder}”下没有案情文件。请核对路径。"));
                    }

                    var engine = EngineChoice.For(book, EngineChoice.IsCompiled(parsed, choice));
                    var runs = files.SelectMany(file => CaseRun.Of(file, Shown(file, host), engine)).ToList();
                    var failed = runs.Where(run => run.Differences.Count > 0).ToList();
                    return Tell(parsed, parsed.GetValue(json), failed.Count == 0,
                        new { ok = failed.Count == 0, files = files.Count, cases = runs.Count, failed },
                        output =>
                        {
                            foreach (var run in failed)
                            {
                                output.WriteLine($"{run.Source} {run.Case}");

                                foreach (var difference in run.Differences)
                                {
                                    output.WriteLine($"  {difference}");
                                }
                            }

                            output.WriteLine($"{files.Count}个文件、{runs.Count}个案情：{runs.Count - failed.Count}个相符，{failed.Count}个不符。");
                        });
                },
                problem => Refuse(parsed, parsed.GetValue(json), problem)),
            problem => Refuse(parsed, parsed.GetValue(json), problem)));
        return test;
    }

    private static Command Coverage(CommandHost host)
    {
        var (path, json) = (Where("案情目录；不写则用 rules/ 下的全部案情"), Json());
        var all = new Option<bool>("--all") { Description = "也列出没有案情的事项" };
        var worked = new Option<bool>("--worked") { Description = "只计手写的案情，不计 generated 文件夹里由程序填写的" };
        var elements = new Option<bool>("--elements") { Description = "逐个事项列出所依条文的各项法定要件有几个案情成立、几个不成立" };
        var coverage = new Command("coverage", "哪些事项有案情，每个条件是否两种结果都单独起过作用，法定要件被哪些案情试过") { path, all, worked, elements, json };

        coverage.SetAction(parsed => Sources(host, null).Match(
            sources => Rulebook.Read(sources).Match(
                book =>
                {
                    var files = CaseRun.FilesBelow(parsed.GetValue(path) ?? Path.Combine(host.Root, "rules"));
                    var byHand = Covered(book, files.Where(file => !CaseRun.IsGenerated(file)));
                    var report = parsed.GetValue(worked) ? byHand : Covered(book, files);
                    return Tell(parsed, parsed.GetValue(json), true, new { items = report.Items, worked = new { cases = byHand.Items.Sum(item => item.Cases), whole = byHand.Items.Count(item => item.IsWhole) } },
                        output => output.Write(parsed.GetValue(elements) ? CoverageText.OfElements(report, parsed.GetValue(all)) : CoverageText.Of(report, byHand, parsed.GetValue(all))));
                },
                problem => Refuse(parsed, parsed.GetValue(json), problem)),
            problem => Refuse(parsed, parsed.GetValue(json), problem)));
        return coverage;
    }

    private static RuleCoverage Covered(Rulebook book, IEnumerable<string> files) => RuleCoverage.Of(book,
        files.SelectMany(file => CaseFile.LoadAll(file, file).Match(read => read, _ => [])).Select(read => read.Case));

    private static Command Schema(CommandHost host)
    {
        var name = new Argument<string>("名称") { Description = "list（清单文件）或者 case（案情文件）", DefaultValueFactory = _ => RuleSchema.List.Name };
        name.AcceptOnlyFromAmong([.. RuleSchema.All.Select(known => known.Name)]);
        var write = new Option<bool>("--write") { Description = $"两个都写入 rules/：{string.Join("、", RuleSchema.All.Select(known => known.File))}" };
        var schema = new Command("schema", "清单文件和案情文件的 JSON Schema，供编辑器补全和检查") { name, write };

        schema.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;

            if (!parsed.GetValue(write))
            {
                output.Write(RuleSchema.All.Single(known => known.Name == parsed.GetValue(name)).Text());
                return;
            }

            foreach (var known in RuleSchema.All)
            {
                var target = Path.Combine(host.Root, "rules", known.File);
                File.WriteAllText(target + ".unfinished", known.Text());
                File.Move(target + ".unfinished", target, overwrite: true);
                output.WriteLine($"已写入 rules/{known.File}。");
            }
        });
        return schema;
    }

    // A single file is held against the rest of the rules, in the place of the one of the same name.
    internal static Result<RuleSources> Sources(CommandHost host, string? path)
    {
        var root = path is not null && Directory.Exists(path) ? path : Path.Combine(host.Root, "rules");

        if (path is null || Directory.Exists(path))
        {
            return RuleSources.From(root);
        }

        return !File.Exists(path)
            ? new Problem("rules.not-found", ProblemKind.NotFound, $"找不到“{path}”。请核对文件或者目录的名称。")
            : RuleSources.From(root).Match<Result<RuleSources>>(
                sources => sources with
                {
                    Lists = [.. sources.Lists.Where(list => Path.GetFileName(list.Name) != Path.GetFileName(path)), new(path, File.ReadAllText(path))],
                },
                problem => problem);
    }

    private static Rulebook? Read(RuleSources sources) => Rulebook.Read(sources).Match(book => book, _ => (Rulebook?)null);

    private static string Shown(string file, CommandHost host) =>
        Path.GetRelativePath(host.Root, file) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? file : relative;

    private static Argument<string?> Where(string description) =>
        new("路径") { Description = description, Arity = ArgumentArity.ZeroOrOne };

    private static Option<bool> Json() => new("--json") { Description = "输出 JSON，供程序读取" };

    private static int Tell(ParseResult parsed, bool json, bool ok, object answer, Action<TextWriter> words)
    {
        var output = parsed.InvocationConfiguration.Output;

        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(answer, Jsonb.Options));
        }
        else
        {
            words(output);
        }

        return ok ? 0 : 1;
    }

    internal static int Refuse(ParseResult parsed, bool json, Problem problem)
    {
        if (!json)
        {
            return CommandHost.Refuse(parsed, problem);
        }

        parsed.InvocationConfiguration.Output.WriteLine(JsonSerializer.Serialize(new { ok = false, problem.Code, problem.Message }, Jsonb.Options));
        return 1;
    }
}
