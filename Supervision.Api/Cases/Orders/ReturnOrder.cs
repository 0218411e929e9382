using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>退回责令改正: gives the proposal back with an opinion; who handles the breach may propose anew.</summary>
public sealed class ReturnOrder(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<OrderProposal>> ExecuteAsync(Actor actor, OrderProposalId id, string opinion, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.ReturnOrder, CaseObjects.OrderProposal(id), ledger => InTransactionAsync(ledger, actor, id, opinion, cancel), cancel);

    private async Task<Result<OrderProposal>> InTransactionAsync(Ledger ledger, Actor actor, OrderProposalId id, string opinion, CancellationToken cancel)
    {
        if (await db.OrderProposals.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } proposal)
        {
            return OrderProblems.NotFound();
        }

        var now = clock.GetLocalNow();

        if (!proposal.Return(opinion, new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "退回责令改正", proposal.Target.ToString(), new { 意见 = opinion }, now, cancel);
        return proposal;
    }
}
