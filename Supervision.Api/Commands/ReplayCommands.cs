using System.CommandLine;
using System.Globalization;
using System.Text;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Commands.ByFiles;
using Supervision.Api.Commands.Texts;
using Supervision.Api.Hosting;
using Supervision.Api.RuleLists;
using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Authoring;
using Supervision.Rules.Lists;
using Supervision.Rules.Vocabulary;

namespace Supervision.Api.Commands;

/// <summary><c>rules</c>, the part that compares: replay of past cases, a decision made again, differences of versions, the board.</summary>
internal static class ReplayCommands
{
    private const int ShownNumbers = 20;

    public static IEnumerable<Command> Create(CommandHost host) => [Replay(host), Again(host), Diff(host), Board(host)];

    private static Command Replay(CommandHost host)
    {
        var draft = new Option<string>("--draft") { Description = "草案的文件或者目录；其余仍用已采用的清单", HelpName = "路径", Required = true };
        var changes = new Option<string?>("--changes") { Description = "把结果有变化的行为逐项写入这个 CSV 文件", HelpName = "文件" };
        var (engine, json) = (EngineChoice.Option(), Answering.Json());
        var replay = new Command("replay", "按草案重新判断以往全部案件的每项行为，说明哪些结果会改变") { draft, changes, engine, json };

        replay.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<Acts>().AskAsync(actor, ListActs.Replay, OtherObjects.Nothing("以往案件"), run.Cancel)).Succeeded(out _, out var refused))
            {
                return refused;
            }

            if (!RuleFiles.Below(parsed.GetValue(draft)!).Succeeded(out var texts, out var problem)
                || !(await run.Get<DraftRules>().ReadAsync(texts, run.Cancel)).Succeeded(out var book, out problem))
            {
                return problem;
            }

            await using var file = parsed.GetValue(changes) is { } path ? new StreamWriter(path, append: false, new UTF8Encoding(true)) : null;
            file?.WriteLine("案件编号,行为,原结果,草案结果");
            Action<ChangedAct>? tell = file is null ? null : act =>
            {
                lock (file)
                {
                    file.WriteLine($"{act.Number},{act.Act},{act.Was.Named()},{act.Becomes.Named()}");
                }
            };

            var engines = EngineChoice.IsCompiled(parsed, engine) ? DraftEngines.Screening(book) : DraftEngines.Whole(book);

            if (!(await run.Get<ReplayDraft>().ExecuteAsync(engines, tell, run.Cancel)).Succeeded(out var report, out problem))
            {
                return problem;
            }

            return await run.TellAsync(parsed.GetValue(json), new
            {
                report.Cases,
                report.Acts,
                report.ChangedCases,
                report.Unchanged,
                report.Refused,
                rulebook = book.Version,
                changes = report.Changes.Select(change => new { was = change.Was.Code(), becomes = change.Becomes.Code(), change.Count, change.Cases, change.Money, change.Numbers }),
            }, Told(report));
        }, cancel));
        return replay;
    }

    private static IEnumerable<string> Told(Replay report)
    {
        return [
        $"以往案件{report.Cases}个、行为{report.Acts}项：结果不变{report.Unchanged}项，改变{report.Acts - report.Unchanged}项，涉及案件{report.ChangedCases}个{(report.Refused > 0 ? $"；草案不能判断的案件{report.Refused}个" : "")}。",
        .. report.Changes.SelectMany(change => (string[])
        [
            $"{change.Was.Named()} → {change.Becomes.Named()}：{change.Count}项，案件{change.Cases}个",
            .. change.Money.Select(money => string.Create(CultureInfo.InvariantCulture, $"  {MoneyNamed(money.Key)}合计{money.Value:N2}元")),
            $"  {string.Join("、", change.Numbers.Take(ShownNumbers))}{(change.Cases > ShownNumbers ? "……" : "")}",
        ]),
    ];
    }

    private static string MoneyNamed(string name) => name == Rules.Authoring.Replay.FineMax ? "法定罚款上限" : FactTable.Find(name)?.Label ?? name;

    private static Command Again(CommandHost host)
    {
        var number = new Argument<string>("案件编号");
        var proposal = new Option<int?>("--proposal") { Description = "第几次建议；不写则是最近一次", HelpName = "次" };
        var json = Answering.Json();
        var again = new Command("again", "用当时的规则文本重新判断一个以往的案件，与当时的建议对照") { number, proposal, json };

        again.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<Acts>().AskAsync(actor, ListActs.Replay, OtherObjects.Nothing("以往案件"), run.Cancel)).Succeeded(out _, out var refused))
            {
                return refused;
            }

            if (!(await run.Get<DecideAgain>().ReadAsync(parsed.GetValue(number)!, parsed.GetValue(proposal), run.Cancel)).Succeeded(out var made, out var problem))
            {
                return problem;
            }

            await run.TellAsync(parsed.GetValue(json), new { made.Same, made.Rulebook, made.Decision },
                [DecisionText.Of(made.Asked, made.Decision), made.Same ? "与当时的建议逐字相同。" : "与当时的建议不同。"]);
            return made.Same ? default(Done)
                : new Problem("case.decided-otherwise", ProblemKind.Conflict, $"案件{parsed.GetValue(number)}重新判断的结果与当时的建议不同，请核对程序版本和保存的规则文本。");
        }, cancel));
        return again;
    }

    private static Command Diff(CommandHost host)
    {
        var (before, after) = (new Argument<string>("先") { Description = "清单文件，或者 编号@版本" }, new Argument<string>("后") { Description = "清单文件，或者 编号@版本" });
        var json = Answering.Json();
        var diff = new Command("diff", "逐行对照两个版本") { before, after, json };

        diff.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
            !(await TextAsync(run, parsed.GetValue(before)!)).Succeeded(out var was, out var problem)
                || !(await TextAsync(run, parsed.GetValue(after)!)).Succeeded(out var now, out problem)
                || !ListDifference.Between(was, now).Succeeded(out var differences, out problem)
                ? problem
                : await run.TellAsync(parsed.GetValue(json), differences, [.. differences.SelectMany(Told), $"共{differences.Count}处不同。"]),
            cancel));
        return diff;
    }

    private static IEnumerable<string> Told(ListDifference one)
    {
        return [
        $"{one.Item ?? "总则"}　{one.Heading}",
        .. one.Before is null ? [] : one.Before.Split('\n').Select(line => $"  - {line}"),
        .. one.After is null ? [] : one.After.Split('\n').Select(line => $"  + {line}"),
    ];
    }

    private static async Task<Result<RuleText>> TextAsync(CommandRun run, string named)
    {
        if (File.Exists(named))
        {
            return new RuleText(named, await File.ReadAllTextAsync(named, run.Cancel));
        }

        return (await run.Get<AdoptedRules>().NowAsync(run.Cancel)).Succeeded(out _, out var problem)
            && (await run.Get<FindList>().NewestAsync(named, run.Cancel)).Succeeded(out var version, out problem)
            ? new RuleText(version.Label, await run.Get<FindList>().TextAsync(version, run.Cancel))
            : problem;
    }

    private static string Line(CoverageLine line)
    {
        var own = line.Own.Count > 0 ? $"已制定：{Titles(line.Own)}" : "没有制定";
        var others = line.Others.Count > 0 ? $"；适用{Titles(line.Others)}" : "";
        return $"{line.Name}（{line.Domain}）　{own}{others}";
    }

    private static string Titles(IReadOnlyList<IssuedList> lists) => string.Join("、", lists.Select(list => $"《{list.Title}》"));

    private static Command Board(CommandHost host)
    {
        var json = Answering.Json();
        var board = new Command("board", "哪些部门已经制定清单，哪些适用上级清单") { json };

        board.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
            !(await run.Get<CoverageBoard>().ReadAsync(run.Cancel)).Succeeded(out var view, out var problem)
                ? problem
                : await run.TellAsync(parsed.GetValue(json), view,
                [
                    .. view.Lines.Select(Line),
                    $"共{view.Lines.Count}个部门，{view.Issued}个已经制定清单。",
                ]),
            cancel));
        return board;
    }
}
