using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Draws.Replacements;

/// <summary>
/// 回避由谁决定: about an officer a head decides; about a head the head of the office does; about him the office decides as a body or the organ
/// above it, outside this system (行政处罚法第43条).
/// </summary>
public sealed class RankOfConcerned(SupervisionDb db, TimeProvider clock)
{
    public async Task<Problem?> RefusalAsync(Actor actor, RecusalRequest request, CancellationToken cancel)
    {
        var person = await PersonAsync(request, cancel);
        var today = OfficeClock.DayOf(clock.GetUtcNow());
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.Person == person && grant.Role == Role.Approver).ToListAsync(cancel);
        var heads = grants.Where(grant => grant.IsValidOn(today)).ToList();

        if (heads.Exists(grant => grant.IsChief))
        {
            return ReplacementProblems.AboutChief();
        }

        return heads.Count > 0 && !actor.IsChief ? ReplacementProblems.AboutHead() : null;
    }

    private async Task<PersonId> PersonAsync(RecusalRequest request, CancellationToken cancel)
    {
        if (await db.Persons.AsNoTracking().SingleOrDefaultAsync(one => one.Inspector == request.Inspector, cancel) is { } known)
        {
            return known.Id;
        }

        var name = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == request.Attempt && row.Inspector == request.Inspector)
            .Select(row => row.Name).FirstOrDefaultAsync(cancel);
        return PersonId.OfName(name ?? request.Inspector);
    }
}
