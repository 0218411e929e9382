using System.CommandLine;
using Supervision.Api.BackChecks;
using Supervision.Api.Hosting;
using Supervision.Core.BackChecks;

namespace Supervision.Api.Commands;

/// <summary><c>backcheck review</c>, <c>sign</c> and <c>give-back</c>: one of the two enters the review, the other signs it or not.</summary>
internal static class BackCheckReviewCommands
{
    public static Command Review(CommandHost host)
    {
        var id = Id();
        var agrees = new Option<bool>("--agrees") { Description = "与原检查一致" };
        var deviates = new Option<string?>("--deviates") { Description = "与原检查有出入，写明出入在哪里和理由", HelpName = "出入和理由" };
        var command = new Command("review", "录入书面复核的结论，由一名抽中的复核人员办理；--agrees 和 --deviates 必须写一个") { id, agrees, deviates };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var reasons = parsed.GetValue(deviates);
            bool? deviating = reasons is null ? null : false;
            var outcome = parsed.GetValue(agrees) ? true : deviating;
            var entered = await run.Get<EnterBackCheckReview>().ExecuteAsync(actor, BackCheckId.From(parsed.GetValue(id)), outcome, reasons, run.Cancel);
            return await BackCheckCommands.SaidAsync(run, entered, _ => "书面复核已录入，等待另一名复核人员签认。");
        }, cancel));

        return command;
    }

    public static Command Sign(CommandHost host)
    {
        var id = Id();
        var command = new Command("sign", "签认书面复核，由录入人以外的那名复核人员办理；签认后生效") { id };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var signed = await run.Get<SignBackCheckReview>().ExecuteAsync(actor, BackCheckId.From(parsed.GetValue(id)), run.Cancel);
            return await BackCheckCommands.SaidAsync(run, signed, _ => "已签认，书面复核生效。");
        }, cancel));

        return command;
    }

    public static Command GiveBack(CommandHost host)
    {
        var id = Id();
        var reason = new Option<string>("--reason") { Description = "哪里不同意", HelpName = "理由", Required = true };
        var command = new Command("give-back", "不同意书面复核，退回重新录入，由录入人以外的那名复核人员办理") { id, reason };

        command.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var given = await run.Get<SignBackCheckReview>().GiveBackAsync(actor, BackCheckId.From(parsed.GetValue(id)), parsed.GetValue(reason)!, run.Cancel);
            return await BackCheckCommands.SaidAsync(run, given, _ => "已退回，由复核人员重新录入。");
        }, cancel));

        return command;
    }

    internal static Argument<Guid> Id() => new("复核编号") { Description = "backcheck list 列出的编号" };
}
