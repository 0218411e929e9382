using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Plans;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.BackChecks;

/// <summary>安排抽查复核: which finished checks are drawn from, and whose people look again. It is then drawn like any task.</summary>
public sealed class MakeBackCheckTask(
    SupervisionDb db, Acts acts, TaskNumbers taskNumbers, OtherBodies otherBodies, SamplingTables sampling, TimeProvider clock)
{
    public Task<Result<InspectionTask>> ExecuteAsync(
        Actor actor, string taskNumber, string title, BackCheckScope scope, DepartmentCode by, DateOnly from, DateOnly to, CancellationToken cancel) =>
        acts.ActAsync(actor, PlanActs.MakeBackCheckTask, OtherObjects.Nothing($"任务{taskNumber}"), ledger => InTransactionAsync(ledger, actor, taskNumber, title, scope, by, from, to, cancel), cancel);

    private async Task<Result<InspectionTask>> InTransactionAsync(
        Ledger ledger, Actor actor, string taskNumber, string title, BackCheckScope scope, DepartmentCode by, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!(await taskNumbers.CheckAsync(taskNumber, cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var body = await db.Set<Department>().AsNoTracking().SingleOrDefaultAsync(d => d.Code == by, cancel);

        if (body is null || !body.IsListedOn(today))
        {
            return PlanProblems.NotListed(by);
        }

        if (!InspectionTask.OfBackCheck(TaskId.New(now), taskNumber, title, scope, by, from, to, new Signed(actor, now))
            .Succeeded(out var task, out problem))
        {
            return problem;
        }

        if (await SameBodyAsync(body, scope, today, to, cancel) is { } refused)
        {
            return refused;
        }

        db.Tasks.Add(task);
        await ledger.AuditAsync(actor, "安排抽查复核", taskNumber, new { 范围 = scope, 复核部门 = by.ToString() }, now, cancel);
        await ledger.LogAsync(PlanRecords.Made(task, null), taskNumber, now, cancel);
        return task;
    }

    // Where the rule wants another body and the register has one, nobody looks again at what his own body did.
    private async Task<Problem?> SameBodyAsync(Department body, BackCheckScope scope, DateOnly today, DateOnly to, CancellationToken cancel)
    {
        if (!sampling.OtherBodyFirst(today).Succeeded(out var otherFirst, out var problem))
        {
            return problem;
        }

        var tookPart = await otherBodies.TookPartAsync(scope, cancel);

        return otherFirst && tookPart.Contains(body.Code) && await otherBodies.AbleAsync(tookPart, today, to, cancel) is { Count: > 0 } able
            ? BackCheckProblems.OtherBodyFirst(body.Name, able)
            : null;
    }
}
