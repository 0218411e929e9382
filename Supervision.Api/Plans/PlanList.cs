using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Persistence;

namespace Supervision.Api.Plans;

/// <summary>The published plans, the latest year first. What is not published does not stand here.</summary>
public sealed class PlanList(SupervisionDb db, DepartmentNames departments)
{
    public async Task<IReadOnlyList<PlanLine>> ReadAsync(CancellationToken cancel)
    {
        var names = await departments.ReadAsync(cancel);
        var plans = await db.Plans.AsNoTracking().Where(plan => plan.Published != null)
            .OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Number).ToListAsync(cancel);

        return [.. plans.Select(plan => new PlanLine(
            plan.Number, plan.Title, plan.Year, names[plan.Department], plan.Published!.At, plan.Tasks.Count, plan.Amendments.Count))];
    }
}

public sealed record PlanLine(
    string Number, string Title, int Year, string Department, DateTimeOffset PublishedAt, int Tasks, int Amendments);
