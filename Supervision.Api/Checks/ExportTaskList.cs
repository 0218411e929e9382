using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Exports a task's checks for the provincial platform, one line for each item, with the result columns left empty.</summary>
public sealed class ExportTaskList(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<IReadOnlyList<PlatformRow>>> ExecuteAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        return acts.ActAsync(
            actor, CheckActs.ExportTasks, CheckObjects.OfTask(taskNumber),
            async ledger =>
            {
                var listed = await ListAsync(actor, taskNumber, cancel);

                if (listed.Succeeded(out var rows, out _))
                {
                    await ledger.AuditAsync(actor, CheckActs.ExportTasks.Named, taskNumber, new { 行数 = rows.Count }, clock.GetUtcNow(), cancel);
                }

                return listed;
            },
            cancel);
    }

    private async Task<Result<IReadOnlyList<PlatformRow>>> ListAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        // The lead sees the whole visit, a participant what is its own.
        var items = task.Items.Where(item => actor.Department == task.Lead || item.Department == actor.Department).ToList();
        var checks = await db.Checks.AsNoTracking().Where(c => c.Task == task.Id).ToListAsync(cancel);

        return checks.OrderBy(check => check.Target.ToString(), StringComparer.Ordinal)
            .SelectMany(check => items.Where(item => check.Code is null || check.Goes(item.Department)).Select(item => new PlatformRow
            {
                Task = task.Number,
                Target = check.Target.ToString(),
                TargetName = check.TargetName,
                Officers = string.Join(';', check.Officers.Where(o => o.Department == item.Department).Select(o => o.Certificate)),
                Notice = check.NoticeNumber ?? "",
                Code = check.Code?.Text ?? "",
                Department = item.Department.ToString(),
                Item = item.Code,
                ItemName = item.Name,
            }))
            .ToList();
    }
}
