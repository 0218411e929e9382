using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>In a ceremony each party acts by its own hand; the office may not do it in the party's place.</summary>
public sealed class PartiesAct(SupervisionDb db)
{
    public async Task<Result<Done>> CheckAsync(AttemptOfTask found, CancellationToken cancel)
    {
        var ceremony = await db.CeremonyTasks.AsNoTracking().Where(task => task.Attempt == found.Attempt.Id)
            .Join(db.Ceremonies, task => task.Ceremony, c => c.Id, (_, c) => c.Number).SingleOrDefaultAsync(cancel);
        return ceremony is null ? default(Done) : CeremonyProblems.PartiesAct(found.Task.Number, ceremony);
    }
}
