using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>All ceremonies, the latest first, and the tasks that can be taken into a new one.</summary>
public sealed class CeremonyBoard(SupervisionDb db, DepartmentNames departments)
{
    public async Task<CeremonyBoardView> ReadAsync(CancellationToken cancel)
    {
        var ceremonies = await db.Ceremonies.AsNoTracking().OrderByDescending(c => c.Id).ToListAsync(cancel);
        var counts = await db.CeremonyTasks.AsNoTracking().GroupBy(t => t.Ceremony).ToDictionaryAsync(group => group.Key, group => group.Count(), cancel);
        var frozen = await db.Attempts.AsNoTracking()
            .Where(a => a.Committed == null && a.Voided == null && !db.CeremonyTasks.Any(t => t.Attempt == a.Id)).ToListAsync(cancel);
        var ids = frozen.Where(attempt => attempt.Parties.Count == 0).Select(attempt => attempt.Task).ToList();
        var tasks = await db.Tasks.AsNoTracking().Where(t => ids.Contains(t.Id)).OrderBy(t => t.Number).ToListAsync(cancel);
        return new([.. ceremonies.Select(c => new CeremonyLine(c, counts.GetValueOrDefault(c.Id)))], tasks, await departments.ReadAsync(cancel));
    }
}

public sealed record CeremonyBoardView(IReadOnlyList<CeremonyLine> Ceremonies, IReadOnlyList<InspectionTask> Ready, NamesByCode Departments);

public sealed record CeremonyLine(Ceremony Ceremony, int Tasks);
