using System.CommandLine;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Hosting;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Commands;

/// <summary><c>draw replace</c>, <c>refill</c> and <c>drop</c>: who goes, and why; who comes follows from the tickets.</summary>
internal static class DrawReplacementCommands
{
    public static Command Replace(CommandHost host)
    {
        var (task, target) = Place();
        var inspector = new Argument<string>("人员编号") { Description = "换下的检查人员" };
        var reason = Reason("absent、occupied 等");
        var replace = new Command("replace", "替换一名检查人员，由负责人批准；谁来接替按票号得出") { task, target, inspector, reason };

        replace.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!Key(parsed.GetValue(target)!).Succeeded(out var key, out var problem)
                || !(await run.Get<ReplaceInspector>().ReplacePersonAsync(
                    actor, parsed.GetValue(task)!, key, parsed.GetValue(inspector)!, parsed.GetValue(reason)!, run.Cancel)).Succeeded(out var line, out problem))
            {
                return problem;
            }

            await run.PrintAsync(Told(line));
            return default(Done);
        }, cancel));

        return replace;
    }

    public static Command Refill(CommandHost host)
    {
        var (task, target) = Place();
        var team = new Argument<string>("部门") { Description = "空缺位置所属的部门，写抽取规则中的名称" };
        var slot = new Argument<int>("位置") { Description = "第几位" };
        var refill = new Command("refill", "替换后空缺的位置，有人返岗后再补一次，由负责人批准；谁来补按票号得出") { task, target, team, slot };

        refill.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!Key(parsed.GetValue(target)!).Succeeded(out var key, out var problem)
                || !(await run.Get<ReplaceInspector>().RefillAsync(
                    actor, parsed.GetValue(task)!, key, parsed.GetValue(team)!, parsed.GetValue(slot), run.Cancel)).Succeeded(out var line, out problem))
            {
                return problem;
            }

            await run.PrintAsync(Told(line));
            return default(Done);
        }, cancel));

        return refill;
    }

    public static Command Drop(CommandHost host)
    {
        var (task, target) = Place();
        var reason = Reason("deregistered、moved 等");
        var drop = new Command("drop", "抽中对象无法检查，由负责人批准；有候补的按顺序递补") { task, target, reason };

        drop.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!Key(parsed.GetValue(target)!).Succeeded(out var key, out var problem)
                || !(await run.Get<DropTarget>().ExecuteAsync(actor, parsed.GetValue(task)!, key, parsed.GetValue(reason)!, run.Cancel))
                    .Succeeded(out var lines, out problem))
            {
                return problem;
            }

            foreach (var line in lines)
            {
                await run.PrintAsync(Told(line));
            }

            return default(Done);
        }, cancel));

        return drop;
    }

    internal static (Argument<string> Task, Argument<string> Target) Place() =>
        (new("任务编号"), new("对象") { Description = "统一社会信用代码，或者 类型:编号；复核写 backcheck list 列出的 check:编号" });

    internal static Result<SubjectKey> Key(string typed) =>
        SubjectKey.TryParse(typed, out var key) ? key : ReplacementFormProblems.TargetUnknown(typed);

    internal static string Told(ReplacementLine line) => line.OfTarget ? ToldOfTarget(line) : ToldOfInspector(line);

    private static string ToldOfTarget(ReplacementLine line)
    {
        var next = line.In.Length == 0 ? "没有候补，位置空缺" : $"由{line.In}递补";
        return $"第{line.Seq}号：对象{line.Out}不再检查，{next}。";
    }

    private static string ToldOfInspector(ReplacementLine line)
    {
        var who = line.Out.Length == 0 ? "空缺" : line.Out;
        var next = line.In.Length == 0 ? "空缺，没有人可以接替" : line.In;
        return $"第{line.Seq}号：{line.Team}第{line.Slot}位，{who}换成{next}。";
    }

    private static Option<string> Reason(string examples) => new("--reason")
    {
        Description = $"事由代码，如{examples}；全部代码在 rules/codes/replacement-reasons.csv",
        HelpName = "代码",
        Required = true,
    };
}
