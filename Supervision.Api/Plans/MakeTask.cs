using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Plans;

/// <summary>建立抽查任务 from one line of a published plan. The item versions of that day stay with the task.</summary>
public sealed class MakeTask(SupervisionDb db, Acts acts, TaskNumbers taskNumbers, ItemsOfTask items, TimeProvider clock)
{
    /// <param name="sealedTiers">True where the strata are risk tiers, which stay internal.</param>
    public Task<Result<InspectionTask>> ExecuteAsync(
        Actor actor, string planNumber, int line, string taskNumber, bool sealedTiers, CancellationToken cancel) =>
        acts.ActAsync(actor, PlanActs.MakeTask, PlanObjects.Line(planNumber, line), ledger => InTransactionAsync(ledger, actor, planNumber, line, taskNumber, sealedTiers, cancel), cancel);

    private async Task<Result<InspectionTask>> InTransactionAsync(
        Ledger ledger, Actor actor, string planNumber, int line, string taskNumber, bool sealedTiers, CancellationToken cancel)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Number == planNumber, cancel);

        if (plan is null)
        {
            return PlanProblems.NotFound(planNumber);
        }

        if (plan.Published is null)
        {
            return PlanProblems.NotYet(plan, "公布", "建立任务");
        }

        if (plan.Tasks.SingleOrDefault(task => task.Line == line) is not { } planned)
        {
            return PlanProblems.LineNotFound(plan, line);
        }

        if (await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Plan == plan.Id && t.PlanLine == line, cancel) is { } made)
        {
            return PlanProblems.LineTaken(plan, line, made.Number);
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!(await taskNumbers.CheckAsync(taskNumber, cancel)).Succeeded(out _, out var problem)
            || !(await items.ListedAsync(planned, today, cancel)).Succeeded(out _, out problem)
            || !(await items.FindAsync(planned, today, cancel)).Succeeded(out var found, out problem))
        {
            return problem;
        }

        var task = InspectionTask.FromPlan(
            TaskId.New(now), taskNumber, plan, planned, found, sealedTiers, new Signed(actor, now));
        db.Tasks.Add(task);
        db.AddRange(task.Items.Select(item => new TaskItemUse(task.Id, item.VersionId)));
        await ledger.AuditAsync(actor, "建立任务", taskNumber, new { 计划 = planNumber, 序号 = line }, now, cancel);
        await ledger.LogAsync(PlanRecords.Made(task, plan.Number), taskNumber, now, cancel);
        return task;
    }
}
