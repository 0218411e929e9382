using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>终止授权代理: by either of the two, or by the head of the office. Whoever is at work by it is out at once.</summary>
public sealed class EndDeputation(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<Deputation>> ExecuteAsync(Actor actor, DeputationId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, DeputationActs.End, DeputationObjects.Either(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<Deputation>> InTransactionAsync(Ledger ledger, Actor actor, DeputationId id, string? reason, CancellationToken cancel)
    {
        if (!AccountReasons.Read(reason).Succeeded(out var why, out var problem))
        {
            return problem;
        }

        var deputation = await db.Deputations.SingleAsync(one => one.Id == id, cancel);
        var now = clock.GetUtcNow();

        if (!deputation.End(new(actor, now), why).Succeeded(out _, out problem))
        {
            return problem;
        }

        foreach (var session in await db.OfficeSessions.Where(one => one.Deputation == id && one.EndedAt == null).ToListAsync(cancel))
        {
            session.End(now);
            db.Add(SecurityEntry.Of(SecurityEvent.SignedOut, session, "授权代理已终止", now));
        }

        await ledger.AuditAsync(
            actor, DeputationActs.End.Named, deputation.Document,
            new { 授权人 = deputation.PrincipalName, 代理人 = deputation.DeputyName, 理由 = why }, now, cancel);
        return deputation;
    }
}
