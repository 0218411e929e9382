using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>收回角色: works at once, also for whoever is signed in with it.</summary>
public sealed class EndGrant(SupervisionDb db, Acts acts, FindAccount find, TimeProvider clock)
{
    public Task<Result<RoleGrant>> ExecuteAsync(Actor actor, RoleGrantId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.EndGrant, AccountObjects.Grant(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<RoleGrant>> InTransactionAsync(Ledger ledger, Actor actor, RoleGrantId id, string? reason, CancellationToken cancel)
    {
        if (await db.RoleGrants.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } grant)
        {
            return AccountProblems.GrantNotFound();
        }

        var account = await db.Accounts.Where(one => one.Person == grant.Person).Select(one => one.Id).SingleOrDefaultAsync(cancel);

        if (!(await find.ForChangeAsync(account, cancel)).Succeeded(out var managed, out var problem)
            || !Reasons.Read(reason).Succeeded(out var why, out problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();

        if (!grant.End(new(actor, now), why).Succeeded(out _, out problem))
        {
            return problem;
        }

        await EndSessionsAsync(id, now, cancel);
        await ledger.AuditAsync(
            actor, AccountActs.EndGrant.Named, managed.Account.LoginName, new { 部门 = grant.Department.ToString(), 角色 = grant.Role.Named(), 理由 = why }, now, cancel);
        return grant;
    }

    private async Task EndSessionsAsync(RoleGrantId id, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var session in await db.OfficeSessions.Where(one => one.Grant == id && one.EndedAt == null).ToListAsync(cancel))
        {
            session.End(now);
            db.Add(SecurityEntry.Of(SecurityEvent.SignedOut, session, "角色已收回", now));
        }
    }
}
