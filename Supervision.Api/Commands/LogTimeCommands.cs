using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Pages;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>log time-statement</c>: two persons state which time holds, after a clock was wrong or the program stood still.</summary>
internal static class LogTimeCommands
{
    public static Command Create(CommandHost host) =>
        new("time-statement", "时间声明：时钟错过、程序停过一个工作日以上之后，由两个人声明从哪个时间接着写") { Propose(host), Confirm(host) };

    private static Command Propose(CommandHost host)
    {
        var reason = new Option<string>("--reason") { Description = "原因，例如“停电检修两天，时钟已与授时中心核对”", Required = true };
        var propose = new Command("propose", "系统管理员提出（--as 姓名@主体代码:系统管理员）") { reason };

        propose.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var proposed = await run.Get<ProposeTimeStatement>().ExecuteAsync(actor, parsed.GetValue(reason)!, run.Cancel);

            if (!proposed.Succeeded(out var statement, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"已提出时间声明，现在的时钟是{Format.Moment(statement.Proposed.At)}。请另一人核对时钟后，在一天之内运行 log time-statement confirm（--as 姓名@主体代码:审计管理员）。");
            return default(Done);
        }, cancel));

        return propose;
    }

    private static Command Confirm(CommandHost host)
    {
        var confirm = new Command("confirm", "审计管理员确认（--as 姓名@主体代码:审计管理员），写入透明日志");

        confirm.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<ConfirmTimeStatement>().ExecuteAsync(actor, run.Cancel)).Succeeded(out var statement, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"时间声明已写入透明日志第{statement.LogIndex}条：此前最后一条记录写于{Format.Moment(statement.From!.Value)}，此后从{Format.Moment(statement.To!.Value)}接着写。");
            return default(Done);
        }, cancel));

        return confirm;
    }
}
