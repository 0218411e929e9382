using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>记录复核入企: the approved visit was made, its code scanned or the reason given, and this was found.</summary>
public sealed class RecordBackCheckVisit(SupervisionDb db, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(
        Actor actor, BackCheckId id, string? place, string? unscanned, string finding, CancellationToken cancel) =>
        db.ActAsync<Done>(
            async ledger =>
            {
                if (await db.BackChecks.SingleOrDefaultAsync(b => b.Id == id, cancel) is not { } back)
                {
                    return BackCheckProblems.NotFound(id.ToString());
                }

                var now = clock.GetLocalNow();
                var scan = new Scan(DateOnly.FromDateTime(now.DateTime), now, string.IsNullOrWhiteSpace(place) ? null : place.Trim(), unscanned);
                var recorded = back.RecordVisit(scan, finding, new Signed(actor, now));

                if (recorded.Succeeded(out _, out _))
                {
                    await ledger.AuditAsync(actor, "记录复核入企", back.Check.ToString(), new { finding }, now, cancel);
                }

                return recorded;
            },
            cancel);
}
