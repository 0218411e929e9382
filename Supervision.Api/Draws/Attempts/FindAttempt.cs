using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Attempts;

/// <summary>Finds the task and its latest attempt.</summary>
public sealed class FindAttempt(SupervisionDb db)
{
    public async Task<Result<AttemptOfTask>> LatestAsync(string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var attempt = await db.Attempts.Where(a => a.Task == task.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);
        return attempt is null ? AttemptProblems.None(taskNumber) : new AttemptOfTask(task, attempt);
    }
}

public sealed record AttemptOfTask(InspectionTask Task, DrawAttempt Attempt);
