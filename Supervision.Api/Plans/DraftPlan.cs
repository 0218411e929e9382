using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Plans;

/// <summary>编制年度抽查计划.</summary>
public sealed class DraftPlan(SupervisionDb db, Acts acts, ItemsOfTask items, TimeProvider clock)
{
    private const int NumberMaxLength = 40;

    public Task<Result<AnnualPlan>> ExecuteAsync(
        Actor actor, string number, int year, string title, IReadOnlyList<PlannedTask> tasks, CancellationToken cancel) =>
        acts.ActAsync(actor, PlanActs.Draft, PlanObjects.New($"计划{number}", actor.Department), ledger => InTransactionAsync(ledger, actor, number, year, title, tasks, cancel), cancel);

    private async Task<Result<AnnualPlan>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, int year, string title, IReadOnlyList<PlannedTask> tasks, CancellationToken cancel)
    {
        var now = clock.GetLocalNow();

        if (number.Trim().Length is 0 or > NumberMaxLength)
        {
            return PlanProblems.NumberMissing();
        }

        if (await db.Plans.AnyAsync(p => p.Number == number, cancel))
        {
            return PlanProblems.NumberTaken(number);
        }

        var drafted = AnnualPlan.Draft(PlanId.New(now), number, year, title, actor.Department, tasks, new Signed(actor, now));

        if (!drafted.Succeeded(out var plan, out var problem))
        {
            return problem;
        }

        if (!(await items.CheckAllAsync(tasks, OfficeClock.DayOf(now), cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        db.Plans.Add(plan);
        await ledger.AuditAsync(actor, "编制计划", number, new { title, 任务数 = tasks.Count }, now, cancel);
        return plan;
    }
}
