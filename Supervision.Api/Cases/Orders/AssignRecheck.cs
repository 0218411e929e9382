using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>指定复查人员: 承办机构负责人 names at least two other officers for the re-check of one order.</summary>
public sealed class AssignRecheck(SupervisionDb db, Acts acts, CertifiedOfficers officers, TimeProvider clock)
{
    /// <param name="numbers">人员编号 of the register.</param>
    public Task<Result<HandlerAssignment>> ExecuteAsync(Actor actor, string paper, IReadOnlyList<string> numbers, string reasons, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.AssignRecheck, CaseObjects.Order(paper), ledger => InTransactionAsync(ledger, actor, paper, numbers, reasons, cancel), cancel);

    private async Task<Result<HandlerAssignment>> InTransactionAsync(
        Ledger ledger, Actor actor, string paper, IReadOnlyList<string> numbers, string reasons, CancellationToken cancel)
    {
        if (await db.RecheckOrders.AsNoTracking().SingleOrDefaultAsync(one => one.Paper == paper, cancel) is not { } order)
        {
            return CaseProblems.RecheckNotFound(paper);
        }

        if (order.Result is { Corrected: true })
        {
            return CaseProblems.AlreadyRechecked(order);
        }

        var now = clock.GetLocalNow();

        if (!(await officers.NamedAsync(actor.Department, numbers, cancel)).Succeeded(out var named, out var problem)
            || !HandlerAssignment.Of(HandlerAssignmentId.New(now), order.Breach, paper, named, reasons, new(actor, now)).Succeeded(out var made, out problem))
        {
            return problem;
        }

        db.HandlerAssignments.Add(made);
        await ledger.AuditAsync(actor, "指定复查人员", paper, new { 人员 = named.Select(one => one.Name), 理由 = reasons }, now, cancel);
        return made;
    }
}
