using System.CommandLine;
using Supervision.Api.Commands.ByFiles;
using Supervision.Api.Commands.Texts;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Authoring;
using Supervision.Rules.CreditCases;
using Supervision.Rules.Lints;
using Supervision.Rules.Lists;

namespace Supervision.Api.Commands;

/// <summary><c>rules</c>: checks, tests and asks the rule files, for which no database is needed; and what the families beside it add.</summary>
internal static class RuleCommands
{
    public static Command Create(CommandHost host)
    {
        var rules = new Command("rules", "首违免罚和信用规则：核对、测试、判断、评定，起草、审核、采用，回放")
        {
            Check(host), TestCommand.Create(host), DecideCommand.Create(host), RateCommand.Create(host), RateCommand.Schemes(host),
            Coverage(host), ExplainCommand.Create(host), Schema(host), RuleNetworkCommand.Create(host),
        };

        foreach (var command in ListCommands.Create(host).Concat(ReplayCommands.Create(host)))
        {
            rules.Add(command);
        }

        return rules;
    }

    private static Command Check(CommandHost host)
    {
        var (path, json) = (RuleAnswer.Where("规则目录或者一个清单文件；不写则核对 rules/"), RuleAnswer.Json());
        var check = new Command("check", "核对规则文件，指出每个文件的第一处错误，以及缺口、重叠、矛盾等应当再看一眼的地方") { path, json };

        check.SetAction(parsed => RuleAnswer.Sources(host, parsed.GetValue(path)).Match(
            sources =>
            {
                IReadOnlyList<Problem> problems = [.. Rulebook.Check(sources), .. CreditFaults(host, parsed.GetValue(path))];
                var items = problems.Count > 0 ? null : Read(sources);
                var lints = items is null ? [] : RuleLints.Of(items, OfficeClock.Today(host.Clock));
                return RuleAnswer.Tell(parsed, parsed.GetValue(json), problems.Count == 0,
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
            problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)));
        return check;
    }

    private static Command Coverage(CommandHost host)
    {
        var (path, json) = (RuleAnswer.Where("案情目录；不写则用 rules/ 下的全部案情"), RuleAnswer.Json());
        var all = new Option<bool>("--all") { Description = "也列出没有案情的事项" };
        var worked = new Option<bool>("--worked") { Description = "只计手写的案情，不计 generated 文件夹里由程序填写的" };
        var elements = new Option<bool>("--elements") { Description = "逐个事项列出所依条文的各项法定要件有几个案情成立、几个不成立" };
        var coverage = new Command("coverage", "哪些事项有案情，每个条件是否两种结果都单独起过作用，法定要件被哪些案情试过") { path, all, worked, elements, json };

        coverage.SetAction(parsed => RuleAnswer.Sources(host, null).Match(
            sources => Rulebook.Read(sources).Match(
                book =>
                {
                    var files = CaseRun.FilesBelow(parsed.GetValue(path) ?? Path.Combine(host.Root, "rules"));
                    var byHand = Covered(book, files.Where(file => !CaseRun.IsGenerated(file)));
                    var report = parsed.GetValue(worked) ? byHand : Covered(book, files);
                    return RuleAnswer.Tell(parsed, parsed.GetValue(json), true, new { items = report.Items, worked = new { cases = byHand.Items.Sum(item => item.Cases), whole = byHand.Items.Count(item => item.IsWhole) } },
                        output => output.Write(parsed.GetValue(elements) ? CoverageText.OfElements(report, parsed.GetValue(all)) : CoverageText.Of(report, byHand, parsed.GetValue(all))));
                },
                problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)),
            problem => RuleAnswer.Refuse(parsed, parsed.GetValue(json), problem)));
        return coverage;
    }

    private static RuleCoverage Covered(Rulebook book, IEnumerable<string> files)
    {
        return RuleCoverage.Of(book,
            files.SelectMany(file => CaseFile.LoadAll(file, file).Match(read => read, _ => [])).Select(read => read.Case));
    }

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

    // A single list says nothing of the rules on credit.
    private static IReadOnlyList<Problem> CreditFaults(CommandHost host, string? path)
    {
        if (path is not null)
        {
            return [];
        }

        return CreditRules.Load(Path.Combine(host.Root, "rules")).Match<IReadOnlyList<Problem>>(_ => [], problem => [problem]);
    }

    private static Rulebook? Read(RuleSources sources) => Rulebook.Read(sources).Match(book => book, _ => (Rulebook?)null);
}
