using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>The cases of the actor's department, open ones first.</summary>
public sealed class CaseBoard(SupervisionDb db)
{
    public async Task<IReadOnlyList<EnforcementCase>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var cases = await db.Cases.AsNoTracking().Where(c => c.Department == actor.Department).OrderBy(c => c.Id).ToListAsync(cancel);
        return [.. cases.OrderBy(c => c.Adopted is not null)];
    }
}
