using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Cases.Orders;

/// <summary>提出责令改正: whoever handles a breach proposes what the party is to put right; nothing is ordered before another has approved it.</summary>
public sealed class ProposeOrder(SupervisionDb db, Acts acts, OrderStanding standing, TimeProvider clock)
{
    public Task<Result<OrderProposal>> ExecuteAsync(Actor actor, BreachId breachId, OrderText text, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.ProposeOrder, CaseObjects.Breach(breachId), ledger => InTransactionAsync(ledger, actor, breachId, text, cancel), cancel);

    private async Task<Result<OrderProposal>> InTransactionAsync(Ledger ledger, Actor actor, BreachId breachId, OrderText text, CancellationToken cancel)
    {
        if (await db.Breaches.AsNoTracking().SingleOrDefaultAsync(one => one.Id == breachId, cancel) is not { } breach)
        {
            return CaseProblems.BreachNotFound();
        }

        if (await standing.WhyNotAsync(breachId, cancel) is { } refused)
        {
            return refused;
        }

        var now = clock.GetLocalNow();
        var name = await db.Set<Subject>().AsNoTracking().Where(one => one.Key == breach.Target).Select(one => one.Name).SingleAsync(cancel);

        if (!OrderProposal.Of(OrderProposalId.New(now), breach, name, text, new(actor, now), OfficeClock.DayOf(now)).Succeeded(out var proposal, out var problem))
        {
            return problem;
        }

        db.OrderProposals.Add(proposal);
        await ledger.AuditAsync(actor, "提出责令改正", breach.Target.ToString(), new { 要求 = text.Demands, 期限 = text.By }, now, cancel);
        return proposal;
    }
}
