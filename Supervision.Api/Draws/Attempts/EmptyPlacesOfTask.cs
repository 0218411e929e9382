using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws.Attempts;

/// <summary>Where a task's checks and back-checks may stand empty.</summary>
public sealed class EmptyPlacesOfTask(SupervisionDb db, OfficersOfTask officersOfTask)
{
    /// <summary>Of the locked draw of a task; none before there is one.</summary>
    public async Task<EmptyPlaces?> ReadAsync(InspectionTask task, CancellationToken cancel)
    {
        var rule = await db.Attempts.AsNoTracking().Where(attempt => attempt.Task == task.Id && attempt.Locked != null)
            .Select(attempt => attempt.RuleJson).SingleOrDefaultAsync(cancel);

        return rule is not null && RuleReader.Rule(rule).Succeeded(out var read, out _)
            ? new(read, await officersOfTask.TeamsAsync(task, cancel))
            : null;
    }
}
