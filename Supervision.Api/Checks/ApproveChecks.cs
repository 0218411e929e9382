using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>The head of the lead organ approves the checks of a task (行政检查审批); without approval there is no notice and no code.</summary>
public sealed class ApproveChecks(SupervisionDb db, Acts acts, TimeProvider clock)
{
    /// <summary>Approves every check of the task that still waits for it, and says how many.</summary>
    public Task<Result<int>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.Approve, CheckObjects.OfTask(taskNumber), ledger => InTransactionAsync(ledger, actor, taskNumber, cancel), cancel);

    private async Task<Result<int>> InTransactionAsync(Ledger ledger, Actor actor, string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var now = clock.GetUtcNow();
        var waiting = (await db.Checks.Where(c => c.Task == task.Id).ToListAsync(cancel))
            .Where(check => check.State is CheckState.Drawn).ToList();

        foreach (var check in waiting)
        {
            if (!check.Approve(new Signed(actor, now)).Succeeded(out _, out var problem))
            {
                return problem;
            }
        }

        await ledger.AuditAsync(actor, "批准检查", taskNumber, new { 数量 = waiting.Count }, now, cancel);
        return waiting.Count;
    }
}
