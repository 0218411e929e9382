using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>作废统计: how many attempts each department has begun and how many were void, with each reason.</summary>
public sealed class VoidStatistics(SupervisionDb db, DepartmentNames departments, TimeProvider clock)
{
    public async Task<VoidStatisticsView> ReadAsync(CancellationToken cancel)
    {
        var names = await departments.ReadAsync(cancel);
        var rows = (await db.Attempts.AsNoTracking().Join(db.Tasks, a => a.Task, t => t.Id, (attempt, task) => new { attempt, task }).ToListAsync(cancel))
            .Select(row => new DrawAttemptLine(row.task.Number, row.task.Title, names[row.task.Lead], row.attempt)).ToList();

        return new(clock.GetLocalNow(),
            [
                .. rows.GroupBy(row => row.Department).Select(group => new VoidLine(group.Key, group.Count(), group.Count(row => row.Attempt.Voided is not null)))
                    .OrderByDescending(line => line.Voided).ThenBy(line => line.Department, StringComparer.Ordinal),
            ],
            [.. rows.Where(row => row.Attempt.Voided is not null).OrderByDescending(row => row.Attempt.Voided!.At)]);
    }
}

public sealed record VoidStatisticsView(DateTimeOffset AsOf, IReadOnlyList<VoidLine> Departments, IReadOnlyList<DrawAttemptLine> Voided);

public sealed record VoidLine(string Department, int Attempts, int Voided);

public sealed record DrawAttemptLine(string TaskNumber, string TaskTitle, string Department, DrawAttempt Attempt);
