using Microsoft.EntityFrameworkCore;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Access;

/// <summary>代理: asks whether whoever stands in for another may take this act today.</summary>
public sealed class StandIns(SupervisionDb db, TimeProvider clock)
{
    public async Task<bool> MayAsync(Actor actor, ActRow act, CancellationToken cancel)
    {
        if (actor.StandsInFor is not { } principal)
        {
            return true;
        }

        if (DeputyRule.WhyNever(act, actor.Role) is not null)
        {
            return false;
        }

        var today = OfficeClock.Today(clock);
        var open = await (
            from deputation in db.Deputations.AsNoTracking()
            join grant in db.RoleGrants.AsNoTracking() on deputation.Grant equals grant.Id
            where deputation.Deputy == actor.Id && deputation.Principal == principal && deputation.Document == actor.StandsInBy
                && deputation.Department == actor.Department && deputation.Role == actor.Role && deputation.IsChief == actor.IsChief
            select new { Deputation = deputation, Grant = grant }).ToListAsync(cancel);
        return open.Any(one => one.Deputation.IsValidOn(today) && one.Grant.IsValidOn(today) && Covers(one.Deputation, act));
    }

    private static bool Covers(Deputation deputation, ActRow act)
    {
        if (act.IsRead)
        {
            return true;
        }

        var needsCharge = DeputyRule.NeedsCharge(act, deputation.Role);
        return deputation.Names(act.Code) && (deputation.IsInCharge || !needsCharge);
    }
}
