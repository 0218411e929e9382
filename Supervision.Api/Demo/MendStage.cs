using Supervision.Api.Disclosures;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>What the sites turned back: an officer looks into it at the office and sends it again.</summary>
internal static class MendStage
{
    public static async Task RunAsync(DemoRun run)
    {
        var found = await run.AskAsync<DeliveriesToMend, DeliveriesToMendView>(view => view.ReadAsync(run.Clerk.Department, run.Cancel));

        foreach (var line in found.Rejected)
        {
            await run.DoAsync<RetryDelivery, Done>(retry => retry.ExecuteAsync(run.Clerk, line.Sequence, run.Script.MendNote, run.Cancel));
            run.Say($"  {line.Name}（{line.Channel}，期限{line.Deadline.On:yyyy-MM-dd}）：{line.Words}");
        }

        run.Say($"  经办人处理{found.Rejected.Count}条退回的推送：{run.Script.MendNote}");
    }
}
