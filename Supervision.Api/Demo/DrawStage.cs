using System.Globalization;
using System.Security.Cryptography;
using Supervision.Api.Draws;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Demo;

/// <summary>Freeze, commit, reveal, draw, lock; then the verifier recomputes everything from the exported files.</summary>
internal static class DrawStage
{
    public static async Task<DrawOutcome> RunAsync(DemoRun run, DemoDraw script)
    {
        var task = script.Task;
        void At(DateOnly day, string time) => run.At($"{day:yyyy-MM-dd}T{time}");

        At(script.Day, "09:00");
        var attempt = await run.DoAsync<FreezeDraw, DrawAttempt>(freeze => freeze.ExecuteAsync(run.Planner, task, run.Cancel));
        var excluded = string.Join('、', attempt.Excluded.Select(pair => $"{pair.Key.Named()}{pair.Value}"));
        run.Say($"  {task} 冻结名录：{attempt.FrameSize}个对象；剔除{attempt.Excluded.Values.Sum()}个（{excluded}）");
        run.Say($"    名录根：{attempt.FrameRoot}");

        // Each party keeps a nonce of its own; here they are all on one machine, which a real ceremony must not be.
        var nonces = run.Script.Parties.ToDictionary(party => party, _ => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

        foreach (var (party, nonce) in nonces)
        {
            await run.DoAsync<EnterCommitment, Done>(enter =>
                enter.ExecuteAsync(run.Planner, task, party, DrawCommitment.Of(task, attempt.Number, party, nonce), run.Cancel));
        }

        At(script.Day, "09:30");
        var committed = await run.DoAsync<CommitDraw, DrawAttempt>(commit =>
            commit.ExecuteAsync(run.Planner, task, TeamUnit.Person, script.RevealBy, script.Sources, run.Cancel));
        run.Say($"    承诺：{committed.CommitDigest}（日志第{committed.CommitIndex}条）");

        At(script.Day, "10:00");

        foreach (var (party, nonce) in nonces)
        {
            await run.DoAsync<OpenNonce, Done>(open => open.ExecuteAsync(run.Planner, task, party, nonce, run.Cancel));
        }

        At(script.Day, "21:30");
        await run.DoAsync<RevealDraw, DrawAttempt>(reveal => reveal.ExecuteAsync(
            run.Planner, task, [.. script.Sources.Select(source => new SourceValue(source.Name, Dice()))], run.Cancel));
        var outcome = await run.DoAsync<ConductDraw, DrawOutcome>(draw => draw.ExecuteAsync(run.Planner, task, run.Cancel));

        At(script.Day.AddDays(1), "09:00");
        var checks = await run.DoAsync<LockDraw, int>(close => close.ExecuteAsync(run.Planner, task, run.Cancel));
        run.Say($"    抽取：抽中{checks}个，备选{outcome.Result.Count - checks}个；分配{outcome.Teams.Sum(team => team.Lines.Count)}人次，已锁定");
        await VerifyAsync(run, task);
        return outcome;
    }

    private static async Task VerifyAsync(DemoRun run, string task)
    {
        var folder = Path.Combine(run.Folder, "draws", task);
        await run.DoAsync<ExportBundle, int>(export => export.ExecuteAsync(task, folder, run.Cancel));
        DrawBundle.Verify(folder).Match(_ => true, problem => throw new DemoRefusedException(problem));
        run.Say($"    核验：用{folder}中的文件重新计算，全部相符");
    }

    private static string Dice() =>
        string.Concat(Enumerable.Range(0, 20).Select(_ => RandomNumberGenerator.GetInt32(1, 7).ToString(CultureInfo.InvariantCulture)));
}
