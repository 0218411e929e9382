using Microsoft.EntityFrameworkCore;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Repairs;

namespace Supervision.Api.Demo;

/// <summary>信用的一圈，各有几件.</summary>
/// <param name="Moved">Subjects whose tier of the last run differs from the one before, of one scheme.</param>
public sealed record CreditCounts(int Imported, int Broken, int Moved, int Repaired)
{
    public static async Task<CreditCounts> ReadAsync(SupervisionDb db, CancellationToken cancel)
    {
        var kinds = await db.CreditRecords.AsNoTracking().Select(record => record.Kind).ToListAsync(cancel);
        var runs = await db.RatingRuns.AsNoTracking().Where(run => run.FinishedAt != null).OrderBy(run => run.Month).Select(run => run.Id).ToListAsync(cancel);
        var (first, last) = (runs.FirstOrDefault(), runs.LastOrDefault());
        var moved = await db.RatingSnapshots.AsNoTracking().Where(one => one.Run == first)
            .Join(db.RatingSnapshots.AsNoTracking().Where(one => one.Run == last), one => one.Subject, one => one.Subject, (before, after) => new { Before = before.Tier, After = after.Tier })
            .CountAsync(pair => pair.Before != pair.After, cancel);
        var repairs = await db.Repairs.AsNoTracking().ToListAsync(cancel);
        return new(
            kinds.Count(kind => kind is CreditRecordKind.Penalty), kinds.Count(kind => kind is CreditRecordKind.CommitmentBroken), moved,
            repairs.Count(repair => repair.State is RepairState.Granted));
    }
}
