using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>Finds a ceremony by its number.</summary>
public sealed class FindBatch(SupervisionDb db)
{
    public async Task<Result<Batch>> ByNumberAsync(string number, CancellationToken cancel)
    {
        var ceremony = await db.Ceremonies.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel);

        if (ceremony is null)
        {
            return CeremonyProblems.NotFound(number);
        }

        var tasks = await db.CeremonyTasks.AsNoTracking().Where(t => t.Ceremony == ceremony.Id).OrderBy(t => t.Position).ToListAsync(cancel);
        var ids = tasks.Select(task => task.Attempt).ToList();
        var attempts = await db.Attempts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        return new Batch(ceremony, [.. tasks.Select(task => new BatchTask(task.TaskNumber, attempts[task.Attempt]))]);
    }
}
