using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>audit</c>: the audit trail for an auditor from outside.</summary>
internal static class AuditTrailCommands
{
    public static Command Create(CommandHost host) => new("audit", "审计记录：核对，导出给外部的审计人核对") { Verify(host), Export(host) };


    private static Command Verify(CommandHost host)
    {
        var verify = new Command("verify", "重新计算审计记录、安全日志和读取日志，与透明日志中的锚定核对");

        verify.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            if (!(await run.Get<AuditCheck>().CheckAsync(run.Cancel)).Succeeded(out var chain, out var problem)
                || !(await run.Get<TrailCheck>().CheckAsync(run.Cancel)).Succeeded(out var anchored, out problem))
            {
                return problem;
            }

            await run.PrintAsync($"审计记录{chain.Entries}条，前后相接，与锚定一致。");

            foreach (var (trail, sum) in anchored)
            {
                await run.PrintAsync($"{TrailReader.Named(trail)}锚定到第{sum.Number}号，共{sum.Entries}条，与锚定一致。");
            }

            return default(Done);
        }, cancel));

        return verify;
    }

    private static Command Export(CommandHost host)
    {
        var file = new Argument<string>("文件") { Description = "写到哪里，每行一条" };
        var export = new Command("export", "导出全部审计记录；外部的人用 verify_audit.py 与导出的日志核对") { file };

        export.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);

            if (!(await run.Get<ExportAudit>().ExecuteAsync(path, run.Cancel)).Succeeded(out var written, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"已导出审计记录{written.Entries}条到{path}。最后一条的摘要是 {written.Last?.Digest ?? "（没有记录）"}。");
            await run.PrintAsync("外部核对：先用 log export 导出日志，再运行 python3 verify_audit.py 这份文件 日志目录（脚本在网站的 /verify/ 下）。");
            return default(Done);
        }, cancel));

        return export;
    }
}
