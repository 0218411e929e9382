using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>确认复查: the other officer confirms in his own session what was noted; from then on it counts.</summary>
public sealed class ConfirmRecheck(SupervisionDb db, Acts acts, CertifiedOfficers officers, TimeProvider clock)
{
    public Task<Result<RecheckOrder>> ExecuteAsync(Actor actor, string paper, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.ConfirmRecheck, CaseObjects.Order(paper), ledger => InTransactionAsync(ledger, actor, paper, cancel), cancel);

    private async Task<Result<RecheckOrder>> InTransactionAsync(Ledger ledger, Actor actor, string paper, CancellationToken cancel)
    {
        if (await db.RecheckOrders.SingleOrDefaultAsync(order => order.Paper == paper, cancel) is not { } order)
        {
            return CaseProblems.RecheckNotFound(paper);
        }

        if (await officers.WhyNotAsync(actor, cancel) is { } refused)
        {
            return refused;
        }

        var now = clock.GetLocalNow();

        if (!order.Confirm(new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "确认复查", paper, new { 日期 = order.Result!.On, 已改正 = order.Result.Corrected }, now, cancel);
        return order;
    }
}
