using System.CommandLine;
using Supervision.Api.Access;
using Supervision.Api.BackChecks;
using Supervision.Api.Hosting;
using Supervision.Core.BackChecks;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>backcheck</c>: a second look at finished checks, on paper first.</summary>
internal static class BackCheckCommands
{
    public static Command Create(CommandHost host) =>
        new("backcheck", "抽查复核：安排、书面复核和签认、批准和记录入企、统计")
        {
            Make(host), List(host), BackCheckReviewCommands.Review(host), BackCheckReviewCommands.Sign(host), BackCheckReviewCommands.GiveBack(host),
            BackCheckVisitCommands.Visit(host), BackCheckVisitCommands.Record(host), Counts(host),
        };

    private static Command Make(CommandHost host)
    {
        var number = new Argument<string>("任务编号");
        var title = new Option<string>("--title") { Description = "复核任务名称", Required = true };
        var from = new Option<DateOnly>("--ended-from") { Description = "原检查完成日期，从哪天起", Required = true };
        var to = new Option<DateOnly>("--ended-to") { Description = "原检查完成日期，到哪天止", Required = true };
        var department = new Option<string?>("--department") { Description = "只复核哪个部门牵头的检查，写主体代码；不写则为全部" };
        var by = new Option<string>("--by") { Description = "由哪个部门的人员复核，写主体代码", Required = true };
        var start = new Option<DateOnly>("--from") { Description = "复核期限，从哪天起", Required = true };
        var end = new Option<DateOnly>("--to") { Description = "复核期限，到哪天止", Required = true };
        var command = new Command("make", "安排一次抽查复核；之后与抽查任务一样冻结、承诺、揭示、抽取") { number, title, from, to, department, by, start, end };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var asked = parsed.GetValue(department);

            if (!DepartmentCode.TryParse(parsed.GetValue(by), out var reviewing))
            {
                return ActorProblems.NotADepartment(parsed.GetValue(by)!);
            }

            if (!DepartmentCode.TryParse(asked, out var checkedBy) && asked is not null)
            {
                return ActorProblems.NotADepartment(asked);
            }

            var scope = new BackCheckScope(parsed.GetValue(from), parsed.GetValue(to), asked is null ? null : checkedBy);
            var made = await run.Get<MakeBackCheckTask>().ExecuteAsync(actor, parsed.GetValue(number)!, parsed.GetValue(title)!, scope, reviewing,
                parsed.GetValue(start), parsed.GetValue(end), run.Cancel);
            return await SaidAsync(run, made, task => $"已安排复核任务{task.Number}《{task.Title}》。请在办公页面办理抽取。");
        }, cancel));

        return command;
    }

    private static Command List(CommandHost host)
    {
        var command = new Command("list", "列出抽中的复核，待办的在前");

        command.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var lines = (await run.Get<BackCheckBoard>().ReadAsync(run.Cancel)).Lines;

            foreach (var line in lines)
            {
                await run.PrintAsync($"{line.Back.Id}  {line.Back.TargetName}  {line.State}  复核人员：{string.Join('、', line.Back.Officers.Select(one => one.Name))}");
                await run.PrintAsync($"    替换人员时写作对象：{BackCheck.TargetOf(line.Back.Check)}{(line.Empty.Count == 0 ? "" : $"；空缺：{string.Join('、', line.Empty)}")}");
            }

            await run.PrintAsync(lines.Count == 0 ? "还没有抽中的复核。" : $"共{lines.Count}项。");

            return default(Done);
        }, cancel));

        return command;
    }

    private static Command Counts(CommandHost host)
    {
        var command = new Command("counts", "复核了多少次检查，多少次有出入");

        command.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var counts = await run.Get<BackCheckFigures>().ReadAsync(run.Cancel);
            await run.PrintAsync($"抽中复核{counts.Drawn}次，其中由没有参加原检查的单位复核{counts.ByOtherBody}次；已由两人签认书面复核{counts.Reviewed}次，其中与原检查有出入{counts.Deviating}次，复核入企{counts.Visited}次。");
            return default(Done);
        }, cancel));

        return command;
    }

    internal static async Task<Result<Done>> SaidAsync<T>(CommandRun run, Result<T> result, Func<T, string> said) where T : notnull
    {
        if (!result.Succeeded(out var value, out var problem))
        {
            return problem;
        }

        await run.PrintAsync(said(value));
        return default(Done);
    }
}
