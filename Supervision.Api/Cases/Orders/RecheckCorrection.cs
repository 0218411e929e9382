using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>复查改正情况: an officer notes whether an ordered correction was made; it counts once the other officer has confirmed it.</summary>
public sealed class RecheckCorrection(SupervisionDb db, Acts acts, CertifiedOfficers officers, TimeProvider clock)
{
    /// <param name="paper">Number of the 责令改正通知书.</param>
    public Task<Result<RecheckOrder>> ExecuteAsync(Actor actor, string paper, RecheckInput input, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Recheck, CaseObjects.Order(paper), ledger => InTransactionAsync(ledger, actor, paper, input, cancel), cancel);

    private async Task<Result<RecheckOrder>> InTransactionAsync(Ledger ledger, Actor actor, string paper, RecheckInput input, CancellationToken cancel)
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
        var ordered = await db.Papers.AsNoTracking().Where(one => one.Number == paper).Select(one => one.IssuedOn).SingleAsync(cancel);

        if (!order.Enter(new(input.On, input.Corrected, input.Seen, new(actor, now)) { CorrectedOn = input.CorrectedOn }, ordered).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "复查改正情况", paper, new { 日期 = input.On, 已改正 = input.Corrected, 改正日期 = input.CorrectedOn, 情况 = input.Seen }, now, cancel);
        return order;
    }
}

/// <summary>What was found at a re-check.</summary>
/// <param name="CorrectedOn">Where it was corrected, since when.</param>
/// <param name="Seen">What was seen, and what shows it.</param>
public sealed record RecheckInput(DateOnly On, bool Corrected, DateOnly? CorrectedOn, string Seen);
