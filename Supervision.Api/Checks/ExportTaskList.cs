using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Exports a task's checks for the provincial platform, one line for each item, with the result columns left empty.</summary>
public sealed class ExportTaskList(SupervisionDb db)
{
    public async Task<Result<IReadOnlyList<PlatformRow>>> ExecuteAsync(string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var checks = await db.Checks.AsNoTracking().Where(c => c.Task == task.Id).ToListAsync(cancel);

        return checks.OrderBy(check => check.Target.ToString(), StringComparer.Ordinal)
            .SelectMany(check => task.Items.Select(item => new PlatformRow
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
