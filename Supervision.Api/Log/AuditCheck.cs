using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>Recomputes the chain of the audit trail and holds it against the anchors in the public log.</summary>
public sealed class AuditCheck(SupervisionDb db)
{
    /// <summary>What was found wrong first, or how many entries there are.</summary>
    public async Task<Result<AuditCount>> CheckAsync(CancellationToken cancel)
    {
        var anchored = await AnchorsAsync(cancel);
        var before = AuditEntry.Genesis;
        var number = 1L;

        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Number != number || entry.Previous != before || entry.Recompute() != entry.Digest)
            {
                return LogProblems.AuditAltered(number);
            }

            if (anchored.Remove(number, out var anchor) && anchor.Digest != entry.Digest)
            {
                return LogProblems.AnchorBroken(anchor.Index, number);
            }

            before = entry.Digest;
            number++;
        }

        return anchored.Count > 0 ? LogProblems.AuditCut(number, anchored.Keys.Max()) : new AuditCount(number - 1);
    }

    // By the number of the audit entry; of two anchors of the same entry the first counts.
    private async Task<Dictionary<long, Anchor>> AnchorsAsync(CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking()
            .Where(entry => entry.Kind == LogKind.AuditAnchor).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var anchored = new Dictionary<long, Anchor>();

        foreach (var entry in entries)
        {
            if (LogRecords.TryRead<AuditAnchorRecord>(entry, out var record))
            {
                anchored.TryAdd(record.Number, new(entry.Index, record.Digest));
            }
        }

        return anchored;
    }

    /// <param name="Index">Of the log entry.</param>
    /// <param name="Digest">Of the audit entry, as the log has it.</param>
    private sealed record Anchor(long Index, string Digest);
}

public sealed record AuditCount(long Entries);
