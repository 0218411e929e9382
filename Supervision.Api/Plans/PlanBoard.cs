using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Plans;

/// <summary>Every plan, drafts included, the latest year first.</summary>
public sealed class PlanBoard(SupervisionDb db, DepartmentNames departments)
{
    public async Task<PlanBoardView> ReadAsync(CancellationToken cancel)
    {
        var plans = await db.Plans.AsNoTracking().OrderByDescending(plan => plan.Year).ThenBy(plan => plan.Number).ToListAsync(cancel);
        return new(plans, await departments.ReadAsync(cancel));
    }
}

public sealed record PlanBoardView(IReadOnlyList<AnnualPlan> Plans, NamesByCode Departments);
