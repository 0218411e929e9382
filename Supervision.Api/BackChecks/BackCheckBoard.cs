using Microsoft.EntityFrameworkCore;
using Supervision.Api.Departments;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.BackChecks;

/// <summary>The drawn back-checks with their files, those that wait for a review first.</summary>
public sealed class BackCheckBoard(SupervisionDb db, DepartmentNames departments)
{
    public async Task<BackCheckBoardView> ReadAsync(CancellationToken cancel)
    {
        var all = await db.BackChecks.AsNoTracking().ToListAsync(cancel);
        var ids = all.Select(back => back.Check).ToList();
        var checks = await db.Checks.AsNoTracking().Where(check => ids.Contains(check.Id)).ToDictionaryAsync(check => check.Id, cancel);
        var tasks = await db.Tasks.AsNoTracking().Where(task => task.BackCheck != null).OrderByDescending(task => task.Id).ToListAsync(cancel);
        return new(tasks,
            [.. all.OrderBy(back => back.Review is not null).ThenBy(back => back.TargetName, StringComparer.Ordinal)
                .Select(back => new BackCheckLine(back, checks[back.Check], tasks.Single(task => task.Id == back.Task).Number))],
            await departments.ReadAsync(cancel));
    }
}

public sealed record BackCheckBoardView(IReadOnlyList<InspectionTask> Tasks, IReadOnlyList<BackCheckLine> Lines, NamesByCode Departments);

public sealed record BackCheckLine(BackCheck Back, InspectionCheck Check, string Task)
{
    public string State =>
        Back.Review is not { } review ? "待书面复核"
        : Back.Visit is null ? review.Outcome
        : Back.Visit.Scanned is null ? review.Outcome + "，已批准入企"
        : review.Outcome + "，已入企";
}
