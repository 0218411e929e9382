using System.CommandLine;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Hosting;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>draw recusal</c>: parties' applications that an inspector stay away, received and decided.</summary>
internal static class DrawRecusalCommands
{
    public static Command Create(CommandHost host) =>
        new("recusal", "当事人申请回避：登记、列出、决定；决定之前检查不停止") { Request(host), List(host), Decide(host) };

    private static Command Request(CommandHost host)
    {
        var (task, target) = DrawReplacementCommands.Place();
        var inspector = Inspector();
        var applicant = new Option<string>("--applicant") { Description = "申请人", HelpName = "姓名", Required = true };
        var reason = new Option<string>("--reason") { Description = "申请的理由", HelpName = "理由", Required = true };
        var request = new Command("request", "登记一份回避申请") { task, target, inspector, applicant, reason };

        request.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!DrawReplacementCommands.Key(parsed.GetValue(target)!).Succeeded(out var key, out var problem)
                || !(await run.Get<RequestRecusal>().ExecuteAsync(actor, parsed.GetValue(task)!, key, parsed.GetValue(inspector)!,
                    parsed.GetValue(applicant)!, parsed.GetValue(reason)!, run.Cancel)).Succeeded(out _, out problem))
            {
                return problem;
            }

            await run.PrintAsync("回避申请已登记，等待负责人决定。决定之前，检查不停止。");
            return default(Done);
        }, cancel));

        return request;
    }

    private static Command List(CommandHost host)
    {
        var task = new Argument<string>("任务编号");
        var list = new Command("list", "列出等待决定的回避申请") { task };

        list.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<WaitingRecusals>().ReadAsync(parsed.GetValue(task)!, run.Cancel)).Succeeded(out var waiting, out var problem))
            {
                return problem;
            }

            foreach (var one in waiting)
            {
                await run.PrintAsync($"{one.Target}\t{one.Inspector}\t{one.Applicant}\t{one.Reason}");
            }

            await run.PrintAsync(waiting.Count == 0 ? "没有等待决定的回避申请。" : $"{waiting.Count}份申请等待决定。");
            return default(Done);
        }, cancel));

        return list;
    }

    private static Command Decide(CommandHost host)
    {
        var (task, target) = DrawReplacementCommands.Place();
        var inspector = Inspector();
        var decision = new Argument<string>("决定") { Description = "同意，或者 驳回" };
        var grounds = new Option<string>("--grounds") { Description = "依据和理由", HelpName = "理由", Required = true };
        var decide = new Command("decide", "由负责人决定一份回避申请；同意的，立即按票号换人") { task, target, inspector, decision, grounds };
        decision.AcceptOnlyFromAmong("同意", "驳回");

        decide.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var (number, person) = (parsed.GetValue(task)!, parsed.GetValue(inspector)!);

            if (!DrawReplacementCommands.Key(parsed.GetValue(target)!).Succeeded(out var key, out var problem)
                || !(await run.Get<WaitingRecusals>().ReadAsync(number, run.Cancel)).Succeeded(out var waiting, out problem))
            {
                return problem;
            }

            if (waiting.FirstOrDefault(one => one.Target == key && one.Inspector == person) is not { } request)
            {
                return ReplacementProblems.RequestNotFound(key.ToString());
            }

            var granted = parsed.GetValue(decision) == "同意";

            if (!(await run.Get<DecideRecusal>().ExecuteAsync(actor, number, request.Id, granted, parsed.GetValue(grounds)!, run.Cancel))
                .Succeeded(out var lines, out problem))
            {
                return problem;
            }

            await run.PrintAsync(granted ? "已同意回避。" : "已驳回，检查继续。");

            foreach (var line in lines)
            {
                await run.PrintAsync(DrawReplacementCommands.Told(line));
            }

            return default(Done);
        }, cancel));

        return decide;
    }

    private static Argument<string> Inspector() => new("人员编号") { Description = "被申请回避的检查人员" };
}
