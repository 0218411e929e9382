using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Replacements;

/// <summary>Applications for recusal of a task that wait for the head, the oldest first.</summary>
public sealed class WaitingRecusals(SupervisionDb db, FindAttempt findAttempt)
{
    public async Task<Result<IReadOnlyList<RecusalRequest>>> ReadAsync(string taskNumber, CancellationToken cancel)
    {
        if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        return await db.RecusalRequests.AsNoTracking().Where(request => request.Attempt == found.Attempt.Id && request.Decided == null)
            .OrderBy(request => request.Id).ToListAsync(cancel);
    }
}
