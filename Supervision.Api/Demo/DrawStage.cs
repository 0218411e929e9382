using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>Freeze, a ceremony of three bodies, draw, lock; then the verifier recomputes everything from the exported files.</summary>
internal static class DrawStage
{
    public static async Task<DrawOutcome> RunAsync(DemoRun run, DemoDraw script)
    {
        var task = script.Task;
        run.At($"{script.Day:yyyy-MM-dd}T09:00");
        var attempt = await run.DoAsync<FreezeDraw, DrawAttempt>(freeze => freeze.ExecuteAsync(run.Planner, task, run.Cancel));
        var excluded = string.Join('、', attempt.Excluded.Select(pair => $"{pair.Key.Named()}{pair.Value}"));
        run.Say($"  {task} 冻结名录：{attempt.FrameSize}个对象；剔除{attempt.Excluded.Values.Sum()}个（{excluded}）");
        run.Say($"    名录根：{attempt.FrameRoot}");

        var ceremony = await DemoCeremony.CallAsync(run, script, attempt.Number);
        await CommitAsync(run, ceremony);
        await ceremony.HoldAsync();
        var outcome = await run.DoAsync<ConductDraw, DrawOutcome>(draw => draw.ExecuteAsync(run.Planner, task, run.Cancel));

        run.At($"{script.Day.AddDays(1):yyyy-MM-dd}T09:00");
        var checks = await run.DoAsync<LockDraw, int>(close => close.ExecuteAsync(run.Planner, task, run.Cancel));
        run.Say($"    抽取：抽中{checks}个，备选{outcome.Result.Count - checks}个；分配{outcome.Teams.Sum(team => team.Lines.Count)}人次，已锁定");
        await VerifyAsync(run, task);
        return outcome;
    }

    private static async Task CommitAsync(DemoRun run, DemoCeremony ceremony)
    {
        await ceremony.EnterCommitmentsAsync();
        run.At($"{ceremony.Script.Day:yyyy-MM-dd}T09:30");
        await run.DoAsync<CommitCeremony, int>(commit => commit.ExecuteAsync(
            run.Planner, ceremony.Number, TeamUnit.Person, ceremony.Script.RevealBy, ceremony.Script.Sources, DrawRule.LeastGrace, run.Cancel));
        var committed = await run.AskAsync<SupervisionDb, DrawAttempt>(db => db.Attempts.AsNoTracking()
            .Where(attempt => db.Tasks.Any(task => task.Id == attempt.Task && task.Number == ceremony.Script.Task))
            .OrderByDescending(attempt => attempt.Number).FirstAsync(run.Cancel));
        run.Say($"    承诺：{committed.CommitDigest}（日志第{committed.CommitIndex}条）");
    }

    private static async Task VerifyAsync(DemoRun run, string task)
    {
        var folder = Path.Combine(run.Folder, "draws", task);
        await run.DoAsync<ExportBundle, int>(export => export.ExecuteAsync(run.Auditor, task, folder, new("样例审计人员", "核验样例抽取"), run.Cancel));
        var verified = DrawBundle.Verify(folder).Match(outcome => outcome, problem => throw new DemoRefusedException(problem));
        run.Say($"    核验：用{folder}中的文件重新计算，全部相符；仪式{verified.Ceremony!.Steps!.Count}步的次序、单位和确认也相符");
    }
}
