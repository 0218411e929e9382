using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>复查改正情况: an officer went and saw whether an ordered correction was made.</summary>
public sealed class RecheckCorrection(SupervisionDb db, Acts acts, TimeProvider clock)
{
    /// <param name="paper">Number of the 责令改正通知书.</param>
    /// <param name="seen">What was seen, and what shows it.</param>
    public Task<Result<RecheckOrder>> ExecuteAsync(Actor actor, string paper, DateOnly on, bool corrected, string seen, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Recheck, CaseObjects.Order(paper), ledger => InTransactionAsync(ledger, actor, paper, on, corrected, seen, cancel), cancel);

    private async Task<Result<RecheckOrder>> InTransactionAsync(
        Ledger ledger, Actor actor, string paper, DateOnly on, bool corrected, string seen, CancellationToken cancel)
    {
        if (await db.RecheckOrders.SingleOrDefaultAsync(order => order.Paper == paper, cancel) is not { } order)
        {
            return CaseProblems.RecheckNotFound(paper);
        }

        var now = clock.GetLocalNow();

        if (!order.Note(new Recheck(on, corrected, seen, new Signed(actor, now))).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "复查改正情况", paper, new { 日期 = on, 已改正 = corrected, 情况 = seen }, now, cancel);
        return order;
    }
}
