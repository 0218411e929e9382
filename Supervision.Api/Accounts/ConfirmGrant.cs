using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts;

/// <summary>确认角色: the head of the department, or who does it in his place, confirms what the 安全管理员 entered. From then on the role may be used.</summary>
public sealed class ConfirmGrant(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<RoleGrant>> ExecuteAsync(Actor actor, RoleGrantId id, CancellationToken cancel) =>
        acts.ActAsync(actor, AccountActs.Confirm, AccountObjects.Grant(id), ledger => InTransactionAsync(ledger, actor, id, cancel), cancel);

    private async Task<Result<RoleGrant>> InTransactionAsync(Ledger ledger, Actor actor, RoleGrantId id, CancellationToken cancel)
    {
        if (await db.RoleGrants.SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } grant)
        {
            return AccountProblems.GrantNotFound();
        }

        var now = clock.GetUtcNow();

        if (!grant.Confirm(new(actor, now)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var person = await db.Persons.AsNoTracking().SingleAsync(one => one.Id == grant.Person, cancel);
        await ledger.AuditAsync(
            actor, AccountActs.Confirm.Named, person.Name, new { 部门 = grant.Department.ToString(), 角色 = grant.Role.Named(), grant.Document, 录入 = grant.Entered.By.Person }, now, cancel);
        return grant;
    }
}
