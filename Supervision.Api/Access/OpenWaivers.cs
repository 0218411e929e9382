using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Access;

/// <summary>例外: finds the open exception under which one person may take both steps. For what is never one person's it is not asked.</summary>
public sealed class OpenWaivers(SupervisionDb db, TimeProvider clock)
{
    /// <summary>The number of the exception; null where there is none.</summary>
    public async Task<string?> NumberAsync(Actor actor, ActRow act, EarlierSigner earlier, CancellationToken cancel)
    {
        var isHimself = earlier.Person == actor.Id && earlier.StandsInFor is null && actor.StandsInFor is null;

        if (!isHimself || act.Waivable.FirstOrDefault(one => one.Step == earlier.Step) is not { Pair: { IsAllowed: true } pair })
        {
            return null;
        }

        var today = OfficeClock.Today(clock);
        return await db.PairWaivers.AsNoTracking()
            .Where(one => one.Person == actor.Id && one.Department == actor.Department && one.Pair == pair.Code)
            .Where(one => one.Ended == null && one.From <= today && today <= one.Until)
            .OrderByDescending(one => one.Until).Select(one => one.Number).FirstOrDefaultAsync(cancel);
    }
}
