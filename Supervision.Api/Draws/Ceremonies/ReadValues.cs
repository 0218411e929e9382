using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>The public values of a ceremony as they were entered, in their order.</summary>
public sealed class ReadValues(SupervisionDb db)
{
    public async Task<StandingValues> ReadAsync(CeremonyId ceremony, CancellationToken cancel) =>
        new(await db.CeremonyValues.Where(value => value.Ceremony == ceremony).OrderBy(value => value.Id).ToListAsync(cancel));
}
