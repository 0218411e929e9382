using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>登记离职: whoever leaves is out at once, with every role and every session. What was signed stays as it was signed.</summary>
public sealed class RegisterLeaving(SupervisionDb db, Acts acts, FindAccount find, TimeProvider clock)
{
    public Task<Result<Person>> ExecuteAsync(Actor actor, AccountId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.Leave, AccountObjects.Account(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<Person>> InTransactionAsync(Ledger ledger, Actor actor, AccountId id, string? reason, CancellationToken cancel)
    {
        if (!(await find.ForChangeAsync(id, cancel)).Succeeded(out var managed, out var problem))
        {
            return problem;
        }

        if (!Reasons.Read(reason).Succeeded(out var why, out problem))
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        var signed = new Signed(actor, now);
        var grants = await db.RoleGrants.Where(grant => grant.Person == managed.Person.Id && grant.Ended == null).ToListAsync(cancel);

        foreach (var grant in grants)
        {
            grant.End(signed, "离职");
        }

        managed.Person.Leave(signed);
        managed.Account.Suspend(signed);
        await find.EndSessionsAsync(id, "本人已离职", now, cancel);
        await ledger.AuditAsync(actor, AccountActs.Leave.Named, managed.Account.LoginName, new { 理由 = why, 收回的角色 = grants.Select(grant => grant.Role.Named()) }, now, cancel);
        return managed.Person;
    }
}
