using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Plans;

/// <summary>建立计划外任务: only on a listed ground, with its document, by the head.</summary>
public sealed class MakeTemporaryTask(SupervisionDb db, Acts acts, TaskNumbers taskNumbers, ItemsOfTask items, TimeProvider clock)
{
    public Task<Result<InspectionTask>> ExecuteAsync(
        Actor actor, string taskNumber, TemporaryGround ground, string? document, string? filing, PlannedTask asked, bool sealedTiers,
        CancellationToken cancel) =>
        acts.ActAsync(actor, PlanActs.MakeTemporaryTask, PlanObjects.New($"任务{taskNumber}", asked.Lead), ledger => InTransactionAsync(ledger, actor, taskNumber, ground, document, filing, asked, sealedTiers, cancel), cancel);

    private async Task<Result<InspectionTask>> InTransactionAsync(
        Ledger ledger, Actor actor, string taskNumber, TemporaryGround ground, string? document, string? filing, PlannedTask asked, bool sealedTiers, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!(await taskNumbers.CheckAsync(taskNumber, cancel)).Succeeded(out _, out var problem)
            || !(await items.ListedAsync(asked, today, cancel)).Succeeded(out _, out problem)
            || !(await items.FindAsync(asked, today, cancel)).Succeeded(out var found, out problem))
        {
            return problem;
        }

        var made = InspectionTask.Temporary(
            TaskId.New(now), taskNumber, ground, document, asked, found, sealedTiers, new Signed(actor, now, filing));

        if (!made.Succeeded(out var task, out problem))
        {
            return problem;
        }

        db.Tasks.Add(task);
        db.AddRange(task.Items.Select(item => new TaskItemUse(task.Id, item.VersionId)));
        await ledger.AuditAsync(actor, "建立计划外任务", taskNumber, new { 事由 = ground.Named(), document, filing }, now, cancel);
        await ledger.LogAsync(PlanRecords.Made(task, null), taskNumber, now, cancel);
        return task;
    }
}
