using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;

namespace Supervision.Api.Draws;

/// <summary>Whether nobody can be warned of a visit any more by what is told of a draw: every check of it has ended, or it is void.</summary>
internal static class VisitsOver
{
    public static async Task<bool> OfAsync(SupervisionDb db, DrawAttempt attempt, CancellationToken cancel) =>
        attempt.Voided is not null
        || (attempt.Locked is not null
            && !await db.Checks.AsNoTracking().AnyAsync(check => check.Attempt == attempt.Id && check.EndedOn == null && check.Dropped == null, cancel)
            && !await db.BackChecks.AsNoTracking().AnyAsync(back => back.Attempt == attempt.Id && back.Review == null, cancel)
            && (await db.BackChecks.AsNoTracking().Where(back => back.Attempt == attempt.Id && back.Visit != null).ToListAsync(cancel))
                .TrueForAll(back => back.Visit!.Scanned is not null));
}
