using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>
/// Writes to the audit trail and the transparency log inside the transaction of the act. One advisory lock orders all writers,
/// held to the end of the transaction, so that numbers have no gaps and entries become visible in their order.
/// </summary>
public sealed class Ledger(SupervisionDb db)
{
    private const long LockKey = 0x5355_5045_5256;

    private bool _locked;
    private AuditEntry? _lastAudit;
    private long _nextIndex;

    public async Task AuditAsync(Actor actor, string act, string obj, object? detail, DateTimeOffset at, CancellationToken cancel)
    {
        await LockAsync(cancel);
        _lastAudit = AuditEntry.After(_lastAudit, actor, act, obj, Text(detail), Rounded(at));
        db.AuditEntries.Add(_lastAudit);
    }

    /// <param name="obj">The task, plan or record of which it speaks.</param>
    public async Task<LogEntry> LogAsync(ILogRecord record, string obj, DateTimeOffset at, CancellationToken cancel)
    {
        await LockAsync(cancel);
        var entry = LogEntry.Of(_nextIndex++, record.Kind, obj, LogRecords.Write(record), Rounded(at));
        db.LogEntries.Add(entry);
        return entry;
    }

    /// <summary>Waits until no other act writes: for acts that follow from what earlier ones wrote.</summary>
    public Task WaitAsync(CancellationToken cancel) => LockAsync(cancel);

    private async Task LockAsync(CancellationToken cancel)
    {
        if (_locked)
        {
            return;
        }

        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The ledger is written inside the transaction of the act.");
        }

        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LockKey})", cancel);
        _lastAudit = await db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancel);
        _nextIndex = (await db.LogEntries.MaxAsync(entry => (long?)entry.Index, cancel) ?? -1) + 1;
        _locked = true;
    }

    private static string Text(object? value) => value is null ? "{}" : JsonSerializer.Serialize(value, Jsonb.Options);

    // PostgreSQL keeps microseconds; the digest must not depend on what it drops.
    private static DateTimeOffset Rounded(DateTimeOffset at) => new(at.UtcTicks / 10 * 10, TimeSpan.Zero);
}
