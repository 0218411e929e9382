using System.CommandLine;
using Supervision.Api.BackChecks;
using Supervision.Api.Hosting;
using Supervision.Core.BackChecks;

namespace Supervision.Api.Commands;

/// <summary><c>backcheck visit</c> and <c>record</c>: the head approves a visit, the drawn people record it.</summary>
internal static class BackCheckVisitCommands
{
    public static Command Visit(CommandHost host)
    {
        var id = BackCheckReviewCommands.Id();
        var reason = new Option<string>("--reason") { Description = "书面复核为什么不能查清", HelpName = "理由", Required = true };
        var command = new Command("visit", "批准复核入企，由负责人办理；发出通知书和单独的检查码") { id, reason };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var approved = await run.Get<ApproveBackCheckVisit>().ExecuteAsync(
                actor, BackCheckId.From(parsed.GetValue(id)), parsed.GetValue(reason)!, run.Cancel);
            return await BackCheckCommands.SaidAsync(run, approved,
                code => $"已批准，通知书已发出。检查码{code.Text}，{code.From:yyyy-MM-dd}至{code.To:yyyy-MM-dd}有效，一码只用一次。");
        }, cancel));

        return command;
    }

    public static Command Record(CommandHost host)
    {
        var id = BackCheckReviewCommands.Id();
        var place = new Option<string?>("--place") { Description = "企业扫码的地点", HelpName = "地点" };
        var unscanned = new Option<string?>("--unscanned") { Description = "没有扫码时，写明原因", HelpName = "原因" };
        var finding = new Option<string>("--finding") { Description = "入企所见", HelpName = "所见", Required = true };
        var command = new Command("record", "记录复核入企，由复核人员在入企当日办理") { id, place, unscanned, finding };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var recorded = await run.Get<RecordBackCheckVisit>().ExecuteAsync(actor, BackCheckId.From(parsed.GetValue(id)),
                parsed.GetValue(place), parsed.GetValue(unscanned), parsed.GetValue(finding)!, run.Cancel);
            return await BackCheckCommands.SaidAsync(run, recorded, _ => "复核入企已记录。");
        }, cancel));

        return command;
    }
}
