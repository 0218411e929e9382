using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A ceremony with the attempts of its tasks.</summary>
internal sealed record Batch(Ceremony Ceremony, IReadOnlyList<BatchTask> Tasks)
{
    public IEnumerable<BatchTask> In(AttemptPhase phase) => Tasks.Where(task => task.Attempt.Phase == phase);

    public static async Task<Result<Batch>> FindAsync(SupervisionDb db, string number, CancellationToken cancel)
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
