using Microsoft.EntityFrameworkCore;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Rules.Commitments;

namespace Supervision.Api.Commitments;

/// <summary>可以告知承诺的事项: what of the list is the actor's department's today.</summary>
public sealed class CommitmentChoices(SupervisionDb db, CommitmentItems items, TimeProvider clock)
{
    public async Task<IReadOnlyList<CommitmentItem>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var domain = await db.Set<Department>().AsNoTracking().Where(one => one.Code == actor.Department).Select(one => one.Domain).SingleOrDefaultAsync(cancel);
        return [.. items.On(OfficeClock.Today(clock)).Where(item => item.Domain == domain)];
    }
}
