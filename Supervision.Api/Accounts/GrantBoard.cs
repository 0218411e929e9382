using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts;

/// <summary>The roles that wait for a confirmation, and the first ones of the installation, which stay listed for ever.</summary>
public sealed class GrantBoard(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public async Task<Result<GrantBoardView>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Grants, OtherObjects.Nothing("待确认的角色"), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var seesAll = actor.Role is not Role.Approver;
        var rows = await (
            from grant in db.RoleGrants.AsNoTracking()
            join person in db.Persons.AsNoTracking() on grant.Person equals person.Id
            where (seesAll || grant.Department == actor.Department) && (grant.IsInitial || (grant.Confirmed == null && grant.Ended == null))
            orderby grant.Id
            select new { Grant = grant, person.Name }).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        return new GrantBoardView(
            [.. rows.Where(row => row.Grant.Confirmed is null && row.Grant.Ended is null).Select(row => GrantLine.Of(row.Grant, row.Name, today))],
            [.. rows.Where(row => row.Grant.IsInitial).Select(row => GrantLine.Of(row.Grant, row.Name, today))]);
    }
}

/// <summary>What waits, and what was granted first.</summary>
public sealed record GrantBoardView(IReadOnlyList<GrantLine> Waiting, IReadOnlyList<GrantLine> Initial);
