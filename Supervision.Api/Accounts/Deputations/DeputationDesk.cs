using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Accounts.Deputations;

/// <summary>What can be written into a deputation of one granted role: the acts that may be named, and who of the office could be the deputy.</summary>
public sealed class DeputationDesk(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public async Task<Result<DeputationDeskView>> ReadAsync(Actor actor, RoleGrantId id, CancellationToken cancel)
    {
        if (!(await acts.AskAsync(actor, ReadActs.Deputations, DeputationObjects.Grant(id), cancel)).Succeeded(out _, out var problem))
        {
            return problem;
        }

        var grant = await db.RoleGrants.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        var isParty = grant.Department == actor.Department && (grant.Person == actor.Id || actor.IsChief);

        if (!isParty)
        {
            return AccountProblems.GrantNotFound();
        }

        var today = OfficeClock.Today(clock);
        var colleagues = await (
            from held in db.RoleGrants.AsNoTracking()
            join person in db.Persons.AsNoTracking() on held.Person equals person.Id
            where held.Department == grant.Department && held.Ended == null && held.Person != grant.Person && person.Left == null
            orderby held.Id
            select new { Grant = held, person.Name }).ToListAsync(cancel);
        var deputies = colleagues.Where(one => one.Grant.IsValidOn(today)).GroupBy(one => one.Grant.Person)
            .Where(one => MayBeDeputy([.. one.Select(held => held.Grant.Role)], grant.Role))
            .Select(one => new PossibleDeputy(one.Key, one.First().Name, string.Join('、', one.Select(held => held.Grant.RoleName)))).ToList();
        var name = await db.Persons.AsNoTracking().Where(one => one.Id == grant.Person).Select(one => one.Name).SingleAsync(cancel);
        var principal = new Actor(name, grant.Department, grant.Role) { IsChief = grant.IsChief };
        return new DeputationDeskView(id, name, grant.RoleName, grant.IsChief, ActsOf(principal), deputies);
    }

    // As far as the roles in this office say; whoever has others elsewhere is refused when he is named.
    private static bool MayBeDeputy(IReadOnlyList<Role> held, Role wanted)
    {
        if (wanted is Role.LegalReviewer && !held.Contains(Role.LegalReviewer))
        {
            return false;
        }

        return !held.Any(role => IncompatibleRoles.Are(role, wanted, inOneDepartment: true));
    }

    // What somebody in this role can name for a deputy.
    private static IReadOnlyList<ActRow> ActsOf(Actor principal) =>
        [.. ActTable.All.Where(act => !act.IsRead && act.Admits(principal) && DeputyRule.WhyNever(act, principal.Role) is null)];
}

/// <summary>One role that is about to be deputised.</summary>
public sealed record DeputationDeskView(
    RoleGrantId Id, string Principal, string Role, bool IsChief, IReadOnlyList<ActRow> Acts, IReadOnlyList<PossibleDeputy> Deputies);

/// <summary>Somebody of the office who has roles there today.</summary>
public sealed record PossibleDeputy(PersonId Id, string Name, string Roles);
