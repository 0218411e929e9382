using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Plans;

/// <summary>调整已公布的计划: with reason and approver; the difference is public.</summary>
public sealed class AmendPlan(SupervisionDb db, Acts acts, ItemsOfTask items, TimeProvider clock)
{
    public Task<Result<PlanAmendment>> ExecuteAsync(
        Actor actor, string number, IReadOnlyList<PlannedTask> tasks, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, PlanActs.Amend, PlanObjects.Plan(number), ledger => InTransactionAsync(ledger, actor, number, tasks, reason, cancel), cancel);

    private async Task<Result<PlanAmendment>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, IReadOnlyList<PlannedTask> tasks, string reason, CancellationToken cancel)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Number == number, cancel);

        if (plan is null)
        {
            return PlanProblems.NotFound(number);
        }

        var now = clock.GetLocalNow();

        if (!(await items.CheckAllAsync(tasks, OfficeClock.DayOf(now), cancel)).Succeeded(out _, out var problem)
            || !plan.Amend(tasks, reason, new Signed(actor, now)).Succeeded(out var amendment, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "调整计划", number, new { reason }, now, cancel);
        await ledger.LogAsync(PlanRecords.Amended(amendment), number, now, cancel);
        return amendment;
    }
}
