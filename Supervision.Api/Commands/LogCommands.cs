using System.CommandLine;
using Supervision.Api.Hosting;
using Supervision.Api.Transparency;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commands;

/// <summary><c>log</c>: holds the transparency log and the audit trail against their own digests.</summary>
internal static class LogCommands
{
    public static Command Create(CommandHost host)
    {
        var verify = new Command("verify", "逐条核对透明日志和审计记录，指出第一条被改动的记录");

        verify.SetAction((parsed, cancel) => host.RunAsync(parsed, async run =>
        {
            var verified = await run.Get<VerifyLog>().ExecuteAsync(run.Cancel);

            if (!verified.Succeeded(out var counts, out var problem))
            {
                return problem;
            }

            await run.PrintAsync($"透明日志{counts.Log}条、审计记录{counts.Audit}条，逐条相符。");
            return default(Done);
        }, cancel));

        return new("log", "透明日志和审计记录") { verify };
    }
}
