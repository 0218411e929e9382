using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>审计锚定: the number and digest of the last audit entry enter the public log, so that the trail cannot be written anew later.</summary>
public sealed class AnchorAudit(SupervisionDb db, Transactions transactions, TimeProvider clock)
{
    private const string Trail = "审计记录";

    /// <returns>The anchor; the one before when nothing has been done since.</returns>
    public Task<Result<LogEntry>> ExecuteAsync(CancellationToken cancel) =>
        transactions.RunAsync<LogEntry>(
            async ledger =>
            {
                var last = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
                var before = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.AuditAnchor)
                    .OrderByDescending(entry => entry.Index).FirstOrDefaultAsync(cancel);

                if (last is null)
                {
                    return LogAsked.NothingToAnchor;
                }

                if (before is not null && LogRecords.TryRead<AuditAnchorRecord>(before, out var anchor) && anchor.Number == last.Number)
                {
                    return before;
                }

                return await ledger.LogAsync(new AuditAnchorRecord(last.Number, last.Digest), Trail, clock.GetUtcNow(), cancel);
            },
            cancel);
}
