using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Checks;

/// <summary>
/// The head of the lead organ approves the checks of a task (行政检查审批); without approval there is no notice and no code. The head of a participant
/// approves for his own officers; who has not when the notice goes out stays away and holds nobody up. Where other visits have reached a limit since the
/// names were frozen, the lead's head says why it is checked all the same, or nothing is approved.
/// </summary>
public sealed class ApproveChecks(SupervisionDb db, Acts acts, LimitsAtApproval limits, TimeProvider clock)
{
    /// <summary>Approves every check of the task that still waits for it, and says how many.</summary>
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel) => ExecuteAsync(actor, taskNumber, null, cancel);

    /// <param name="overLimits">Why those that reach a limit on visits are checked all the same.</param>
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, string? overLimits, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.Approve, CheckObjects.OfTask(taskNumber), ledger => InTransactionAsync(ledger, actor, taskNumber, overLimits?.Trim(), cancel), cancel);

    private async Task<Result<int>> InTransactionAsync(Ledger ledger, Actor actor, string taskNumber, string? overLimits, CancellationToken cancel)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var now = clock.GetUtcNow();
        var waiting = (await db.Checks.Where(c => c.Task == task.Id).ToListAsync(cancel))
            .Where(check => check.AwaitsApprovalOf(actor.Department)).ToList();
        var atLimit = await limits.ReadAsync(actor.Department == task.Lead ? waiting : [], OfficeClock.DayOf(now), cancel);

        foreach (var check in waiting)
        {
            if (!check.Approve(new Signed(actor, now)).Succeeded(out _, out var problem))
            {
                return problem;
            }
        }

        if (!(await WaiveAsync(ledger, [.. atLimit.Where(one => one.NeedsWaiver)], overLimits, new(actor, now), cancel)).Succeeded(out var waived, out var unwaived))
        {
            return unwaived;
        }

        await ledger.AuditAsync(actor, "批准检查", taskNumber, new { 数量 = waiting.Count, 达到频次限制 = atLimit.Count, 超限批准 = waived }, now, cancel);
        return waiting.Count;
    }

    private static async Task<Result<int>> WaiveAsync(
        Ledger ledger, IReadOnlyList<CheckAtLimit> needed, string? reason, Signed approved, CancellationToken cancel)
    {
        if (needed.Count > 0 && string.IsNullOrEmpty(reason))
        {
            return VisitLimitProblems.NeedWaiver([.. needed.Select(one => (one.Check.TargetName, one.Hits))]);
        }

        foreach (var (check, hits, _) in needed)
        {
            if (!check.Waive(hits, reason!, approved).Succeeded(out _, out var problem))
            {
                return problem;
            }

            await ledger.AuditAsync(
                approved.By, "批准超限检查", check.Target.ToString(), new { 限制 = check.Waiver!.Limits, 理由 = check.Waiver.Reason }, approved.At, cancel);
        }

        return needed.Count;
    }
}
