using System.Text.Json;
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

                return before is not null && AuditAnchor.Read(before) is { } anchor && anchor.Number == last.Number
                    ? before
                    : await ledger.LogAsync(LogKind.AuditAnchor, Trail, new AuditAnchor(last.Number, last.Digest), clock.GetUtcNow(), cancel);
            },
            cancel);
}

/// <summary>Up to which audit entry the trail is anchored, and its digest.</summary>
public sealed record AuditAnchor(long Number, string Digest)
{
    public static AuditAnchor? Read(LogEntry entry)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditAnchor>(entry.Record, Jsonb.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
