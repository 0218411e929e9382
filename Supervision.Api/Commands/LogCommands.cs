using System.CommandLine;
using System.Text.Json;
using Supervision.Api.Commands.Texts;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Log.Comparers;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>log</c>: the transparency log and the audit trail: verify, prove, hand out.</summary>
internal static class LogCommands
{
    public static Command Create(CommandHost host)
    {
        return new("log", "透明日志和审计记录")
        {
            Verify(host), VerifierKey(host), ShowCheckpoint(host), Prove(host), Consistency(host), Anchor(host), Export(host), LogHolderCommands.Send(host), LogHolderCommands.Status(host),
            LogKeyCommands.Rotate(host), LogKeyCommands.Retire(host), LogTimeCommands.Create(host),
        };
    }

    private static Command Verify(CommandHost host)
    {
        var against = new Option<string[]>("--against") { Description = "由别处保存的检查点文件；可以写多个", HelpName = "文件" };
        var json = Json();
        var verify = new Command("verify", "重建日志树，核对检查点、审计记录和时间，再把日志与数据库的记录双向核对，指出第一处被改动的地方") { against, json };

        verify.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!Read(parsed.GetValue(against) ?? []).Succeeded(out var kept, out var problem))
            {
                return problem;
            }

            if (!(await run.Get<VerifyLog>().ExecuteAsync(kept, run.Cancel)).Succeeded(out var verified, out problem))
            {
                return await TellAsync(run, parsed.GetValue(json), new { ok = false, problem.Code, problem.Message }, [], problem);
            }

            return await TellAsync(run, parsed.GetValue(json), VerifiedText.Json(verified, kept.Count), VerifiedText.Lines(verified, kept.Count));
        }, cancel));

        return verify;
    }

    private static Command VerifierKey(CommandHost host)
    {
        var vkey = new Command("vkey", "输出核对签名用的公钥，可以公开");

        vkey.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!run.Get<LogKeys>().Open().Succeeded(out var key, out var problem))
            {
                return problem;
            }

            await run.PrintAsync(key.Verifier.ToString());
            return default(Done);
        }, cancel));

        return vkey;
    }

    private static Command ShowCheckpoint(CommandHost host)
    {
        var show = new Command("checkpoint", "签署并输出最新的检查点，供别处保存");

        show.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<IntegrateLog>().ExecuteAsync(run.Cancel)).Succeeded(out var checkpoint, out var problem))
            {
                return problem;
            }

            await run.Output.WriteAsync(checkpoint.Note);
            return default(Done);
        }, cancel));

        return show;
    }

    private static Command Prove(CommandHost host)
    {
        var index = new Argument<long>("序号") { Description = "日志条目的序号，从0数起" };
        var size = new Option<long?>("--size") { Description = "证明它在多少条的日志里；不写则用最新的检查点", HelpName = "条数" };
        var json = Json();
        var prove = new Command("prove", "证明一条记录收录在已签署的日志里") { index, size, json };

        prove.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var proved = await run.Get<ProveInclusion>().ReadAsync(parsed.GetValue(index), parsed.GetValue(size), run.Cancel);

            if (!proved.Succeeded(out var proof, out var problem))
            {
                return problem;
            }

            return await TellAsync(run, parsed.GetValue(json), InclusionJson.Of(proof),
            [
                $"第{proof.Entry.Index}条：{proof.Entry.Kind.Named()}，{proof.Entry.Object}",
                $"叶摘要　{proof.Entry.LeafHash}",
                .. proof.Path.Select((hash, i) => $"证明{i + 1,3}　{hash}"),
                $"根　　　{proof.Root}（{proof.Size}条）",
                proof.Holds ? "证明成立：这一条收录在日志里。" : "证明不成立：日志或这一条被改动过，请运行 log verify。",
            ]);
        }, cancel));

        return prove;
    }

    private static Command Consistency(CommandHost host)
    {
        var first = new Argument<long>("较早条数");
        var second = new Argument<long?>("较晚条数") { Arity = ArgumentArity.ZeroOrOne, Description = "不写则用最新的检查点" };
        var json = Json();
        var consistency = new Command("consistency", "证明较早的日志是较晚的日志的开头，没有改动") { first, second, json };

        consistency.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var proved = await run.Get<ProveConsistency>().ReadAsync(parsed.GetValue(first), parsed.GetValue(second), run.Cancel);

            if (!proved.Succeeded(out var proof, out var problem))
            {
                return problem;
            }

            return await TellAsync(run, parsed.GetValue(json), ConsistencyJson.Of(proof),
            [
                $"{proof.First}条时的根　{proof.FirstRoot}",
                .. proof.Proof.Select((hash, i) => $"证明{i + 1,3}　{hash}"),
                $"{proof.Second}条时的根　{proof.SecondRoot}",
                proof.Holds ? "证明成立：较早的日志是较晚的日志的开头。" : "证明不成立：日志被改写过，请运行 log verify。",
            ]);
        }, cancel));

        return consistency;
    }

    private static Command Anchor(CommandHost host)
    {
        var anchor = new Command("anchor", "把审计记录最后一条的摘要写入透明日志；网页开着时每天自动做一次");

        anchor.SetAction((parsed, cancel) => host.RunAsAsync(parsed, async (run, actor) =>
        {
            if (!(await run.Get<AnchorAudit>().ExecuteAsync(actor, run.Cancel)).Succeeded(out var entry, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"审计记录锚定在透明日志第{entry.Index}条：{LogRecords.Write(LogRecords.Read<AuditAnchorRecord>(entry))}");
            return default(Done);
        }, cancel));

        return anchor;
    }

    private static Command Export(CommandHost host)
    {
        var folder = new Argument<string>("目录") { Description = "写到哪里；再次导出只补新增的部分" };
        var export = new Command("export", "把整个日志导出为静态文件，供别处保存和镜像") { folder };

        export.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var path = Path.GetFullPath(parsed.GetValue(folder)!);

            if (!(await run.Get<ExportLog>().ExecuteAsync(path, run.Cancel)).Succeeded(out var checkpoint, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"已导出{checkpoint.Size}条到{path}，检查点的根是 {checkpoint.Root}。");
            return default(Done);
        }, cancel));

        return export;
    }

    private static Result<IReadOnlyList<string>> Read(string[] files)
    {
        try
        {
            return files.Select(File.ReadAllText).ToList();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return LogAsked.NotRead(problem.Message);
        }
    }

    private static Option<bool> Json() => new("--json") { Description = "输出 JSON，供程序读取" };

    private static async Task<Result<Done>> TellAsync(CommandRun run, bool json, object value, IEnumerable<string> lines, Problem? problem = null)
    {
        foreach (var line in json ? [JsonSerializer.Serialize(value, Jsonb.Options)] : lines)
        {
            await run.PrintAsync(line);
        }

        return problem is null ? default(Done) : problem;
    }
}
