using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Plans;

/// <summary>Every task with how far it has come, the latest first.</summary>
public sealed class TaskBoard(SupervisionDb db, AcrossDepartments across, DepartmentNames departments)
{
    public Task<TaskBoardView> ReadAsync(CancellationToken cancel) => across.ReadAsync(AcrossNeed.Progress, () => AllAsync(cancel), cancel);

    private async Task<TaskBoardView> AllAsync(CancellationToken cancel)
    {
        var tasks = await db.Tasks.AsNoTracking().OrderByDescending(task => task.Id).ToListAsync(cancel);
        var attempts = (await db.Attempts.AsNoTracking().ToListAsync(cancel))
            .GroupBy(attempt => attempt.Task).ToDictionary(group => group.Key, group => group.MaxBy(attempt => attempt.Number)!);
        var checks = (await db.Checks.AsNoTracking().GroupBy(check => check.Task)
                .Select(group => new { group.Key, All = group.Count(), Done = group.Count(check => check.Reviewed != null) }).ToListAsync(cancel))
            .ToDictionary(row => row.Key, row => (row.All, row.Done));

        return new(
        [
            .. tasks.Select(task => new TaskBoardLine(task, attempts.GetValueOrDefault(task.Id),
                checks.GetValueOrDefault(task.Id).All, checks.GetValueOrDefault(task.Id).Done)),
        ],
        await departments.ReadAsync(cancel));
    }
}

public sealed record TaskBoardView(IReadOnlyList<TaskBoardLine> Lines, NamesByCode Departments);

/// <param name="Attempt">The latest attempt at its draw; null before the first freeze.</param>
public sealed record TaskBoardLine(InspectionTask Task, DrawAttempt? Attempt, int Checks, int Reviewed)
{
    public string Phase => Attempt?.Phase.Named() ?? "尚未冻结名录";
}
