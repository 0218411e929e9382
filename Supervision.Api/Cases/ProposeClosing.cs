using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>提出结案: 承办机构负责人 says when the decision was served, once every correction that was ordered was re-checked and found made.</summary>
public sealed class ProposeClosing(SupervisionDb db, Acts acts, FindCase findCase, TimeProvider clock)
{
    public Task<Result<EnforcementCase>> ExecuteAsync(Actor actor, string number, DateOnly? servedOn, string? servedHow, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.ProposeClosing, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, (servedOn, servedHow), cancel), cancel);

    private async Task<Result<EnforcementCase>> InTransactionAsync(Ledger ledger, Actor actor, string number, (DateOnly? On, string? How) served, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var orders = await db.RecheckOrders.AsNoTracking().Where(order => order.Breach == found.Breach).ToListAsync(cancel);
        var open = orders.Where(order => order.Result is not { Corrected: true }).Select(order => order.Paper).ToList();
        var now = clock.GetLocalNow();

        if (!found.ProposeClosing(new(served.On, served.How, new Signed(actor, now)), open).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "提出结案", number, new { 送达 = served.On, 方式 = served.How, 复查 = orders.Count }, now, cancel);
        return found;
    }
}
