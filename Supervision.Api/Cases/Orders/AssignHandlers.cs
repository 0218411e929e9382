using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>指定办案人员: 承办机构负责人 names at least two officers who handle a breach and its case from now on; of people who left it is taken over so.</summary>
public sealed class AssignHandlers(SupervisionDb db, Acts acts, CertifiedOfficers officers, TimeProvider clock)
{
    /// <param name="numbers">人员编号 of the register.</param>
    public Task<Result<HandlerAssignment>> ExecuteAsync(Actor actor, BreachId breach, IReadOnlyList<string> numbers, string reasons, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.AssignHandlers, CaseObjects.Breach(breach), ledger => InTransactionAsync(ledger, actor, breach, numbers, reasons, cancel), cancel);

    private async Task<Result<HandlerAssignment>> InTransactionAsync(
        Ledger ledger, Actor actor, BreachId breach, IReadOnlyList<string> numbers, string reasons, CancellationToken cancel)
    {
        var closed = await db.Cases.AsNoTracking().Where(one => one.Breach == breach && one.Closed != null).Select(one => one.Number).SingleOrDefaultAsync(cancel);

        if (closed is not null)
        {
            return OrderProblems.Closed(closed);
        }

        var now = clock.GetLocalNow();

        if (!(await officers.NamedAsync(actor.Department, numbers, cancel)).Succeeded(out var named, out var problem)
            || !HandlerAssignment.Of(HandlerAssignmentId.New(now), breach, null, named, reasons, new(actor, now)).Succeeded(out var made, out problem))
        {
            return problem;
        }

        db.HandlerAssignments.Add(made);
        await ledger.AuditAsync(actor, "指定办案人员", breach.ToString(), new { 人员 = named.Select(one => one.Name), 理由 = reasons }, now, cancel);
        return made;
    }
}
