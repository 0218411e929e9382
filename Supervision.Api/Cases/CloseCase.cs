using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>结案: the head closes a decided case as 承办机构负责人 proposed, once every correction that was ordered in it was re-checked and found made.</summary>
public sealed class CloseCase(SupervisionDb db, Acts acts, FindCase findCase, TimeProvider clock)
{
    public Task<Result<EnforcementCase>> ExecuteAsync(Actor actor, string number, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Close, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, cancel), cancel);

    private async Task<Result<EnforcementCase>> InTransactionAsync(Ledger ledger, Actor actor, string number, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var orders = await db.RecheckOrders.AsNoTracking().Where(order => order.Breach == found.Breach).ToListAsync(cancel);
        var open = orders.Where(order => order.Result is not { Corrected: true }).Select(order => order.Paper).ToList();
        var now = clock.GetLocalNow();

        if (!found.Close(new Signed(actor, now), open).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "结案", number, new { 复查 = orders.Count }, now, cancel);
        return found;
    }
}
