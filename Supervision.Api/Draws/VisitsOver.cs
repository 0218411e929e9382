using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws;

/// <summary>
/// Whether nobody can be warned of a visit any more by what is told of a draw. It is void, or every check of it has ended. A drawn
/// back-check may still lead to a visit, whatever its review says, until it has been visited or the task's last day is over: no visit is
/// approved and no code is good after it.
/// </summary>
public sealed class VisitsOver(SupervisionDb db)
{
    public async Task<bool> OfAsync(InspectionTask task, DrawAttempt attempt, DateOnly today, CancellationToken cancel) =>
        attempt.Voided is not null
        || (attempt.Locked is not null && (task.BackCheck is null
            ? !await db.Checks.AsNoTracking().AnyAsync(check => check.Attempt == attempt.Id && check.EndedOn == null && check.Dropped == null, cancel)
            : today > task.To
                || (await db.BackChecks.AsNoTracking().Where(back => back.Attempt == attempt.Id).ToListAsync(cancel))
                    .TrueForAll(back => back.Visit?.Scanned is not null)));
}
