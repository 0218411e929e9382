using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Plans;

/// <summary>Takes a plan one step on: review, approval, filing with the superior and the justice bureau, publication.</summary>
public sealed class AdvancePlan(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<AnnualPlan>> ExecuteAsync(
        Actor actor, string number, PlanStep step, string? documentNumber, CancellationToken cancel) =>
        acts.ActAsync(actor, ActOf(step), PlanObjects.Plan(number), ledger => InTransactionAsync(ledger, actor, number, step, documentNumber, cancel), cancel);

    private async Task<Result<AnnualPlan>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, PlanStep step, string? documentNumber, CancellationToken cancel)
    {
        var plan = await db.Plans.SingleOrDefaultAsync(p => p.Number == number, cancel);

        if (plan is null)
        {
            return PlanProblems.NotFound(number);
        }

        var now = clock.GetLocalNow();

        if (!Take(plan, step, new Signed(actor, now, documentNumber)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, step.Named(), number, new { 文号 = documentNumber }, now, cancel);

        if (step is PlanStep.Publish)
        {
            await ledger.LogAsync(PlanRecords.Published(plan), number, now, cancel);
        }

        return plan;
    }

    private static ActRow ActOf(PlanStep step)
    {
        return step switch
        {
            PlanStep.Review => PlanActs.Review,
            PlanStep.Approve => PlanActs.Approve,
            PlanStep.FileWithSuperior => PlanActs.FileWithSuperior,
            PlanStep.FileWithJustice => PlanActs.FileWithJustice,
            _ => PlanActs.Publish,
        };
    }

    private static Result<Done> Take(AnnualPlan plan, PlanStep step, Signed by)
    {
        return step switch
        {
            PlanStep.Review => plan.Review(by),
            PlanStep.Approve => plan.Approve(by),
            PlanStep.FileWithSuperior => plan.File(PlanFiling.Superior, by),
            PlanStep.FileWithJustice => plan.File(PlanFiling.Justice, by),
            _ => plan.Publish(by),
        };
    }
}
