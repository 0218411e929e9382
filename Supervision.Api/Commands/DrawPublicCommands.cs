using System.CommandLine;
using Supervision.Api.Access;
using Supervision.Api.Draws;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Hosting;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary>What the office gives out of a draw: the bundles, and the code for a target's own line.</summary>
internal static class DrawPublicCommands
{
    public static Command Export(CommandHost host)
    {
        var (task, folder) = (new Argument<string>("任务编号"), new Argument<string>("目录"));
        var attempt = new Option<int>("--attempt") { Description = "第几次抽取（默认第1次）", DefaultValueFactory = _ => 1 };
        var audit = new Option<bool>("--audit") { Description = "给审计人员：最近一次抽取的全部文件，密封的和人员的姓名、执法证号、盐（roster-salts.csv）也在内，不得外传" };
        var (to, purpose) = (new Option<string>("--to") { Description = "审计抽取包交给谁，有 --audit 时必填" }, new Option<string>("--for") { Description = "用途，有 --audit 时必填" });
        var export = new Command("export", "导出抽取包；没有 --audit 时只写现在公开的文件") { task, folder, attempt, audit, to, purpose };

        export.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var (number, place) = (parsed.GetValue(task)!, parsed.GetValue(folder)!);
            var written = parsed.GetValue(audit)
                ? await WholeAsync(host, parsed, run, number, place, new(parsed.GetValue(to), parsed.GetValue(purpose)))
                : (await run.Get<ExportPublicBundle>().ExecuteAsync(number, parsed.GetValue(attempt), place, run.Cancel))
                    .Match<Result<string>>(names => string.Join('、', names), p => p);

            if (!written.Succeeded(out var what, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"已写到{place}：{what}。");
            return default(Done);
        }, cancel));

        return export;
    }

    private static async Task<Result<string>> WholeAsync(CommandHost host, ParseResult parsed, CommandRun run, string number, string place, BundleRecipient to)
    {
        if (!ActorText.Parse(parsed.GetValue(host.As)).Succeeded(out var actor, out var problem))
        {
            return problem;
        }

        var written = await run.Get<ExportBundle>().ExecuteAsync(actor, number, place, to, run.Cancel);
        return written.Match<Result<string>>(count => $"{count}个文件", refused => refused);
    }

    public static Command Code(CommandHost host)
    {
        var (task, target) = (new Argument<string>("任务编号"), new Argument<string>("对象") { Description = "统一社会信用代码，或者 类型:编号" });
        var code = new Command("code", "发给一个对象核对码，凭它取得自己在名录里的一行") { task, target };

        code.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            var issued = await run.Get<IssueOwnLineCode>().ExecuteAsync(actor, parsed.GetValue(task)!, parsed.GetValue(target)!, run.Cancel);

            if (!issued.Succeeded(out var text, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"核对码：{text}。只用一次，以前发给的作废；这里只显示一次，请直接交给对象本人。");
            return default(Done);
        }, cancel));

        return code;
    }
}
