using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log;

/// <summary>Recomputes the chain of the audit trail and holds it against the anchors in the public log.</summary>
public sealed class AuditCheck(SupervisionDb db)
{
    /// <summary>What was found wrong first, or how many entries there are and which is the last.</summary>
    public async Task<Result<AuditCount>> CheckAsync(CancellationToken cancel)
    {
        var anchored = await AnchorsAsync(cancel);
        AuditEntry? last = null;
        var number = 1L;

        await foreach (var entry in db.AuditEntries.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (entry.Number != number || entry.Previous != (last?.Digest ?? AuditEntry.Genesis) || entry.Recompute() != entry.Digest)
            {
                return LogProblems.AuditAltered(number);
            }

            if (!entry.IsUnambiguous)
            {
                return LogProblems.AuditAmbiguous(number);
            }

            if (anchored.Remove(number, out var anchors) && anchors.Find(anchor => anchor.Digest != entry.Digest) is { } broken)
            {
                return LogProblems.AnchorBroken(broken.Index, number);
            }

            last = entry;
            number++;
        }

        return anchored.Count > 0 ? LogProblems.AuditCut(number, anchored.Keys.Max()) : new AuditCount(number - 1, last);
    }

    // By the number of the audit entry; on a quiet day the same entry is anchored again.
    private async Task<Dictionary<long, List<Anchor>>> AnchorsAsync(CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking()
            .Where(entry => entry.Kind == LogKind.AuditAnchor).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var anchored = new Dictionary<long, List<Anchor>>();

        foreach (var entry in entries)
        {
            if (!LogRecords.TryRead<AuditAnchorRecord>(entry, out var record))
            {
                continue;
            }

            if (!anchored.TryGetValue(record.Number, out var same))
            {
                anchored[record.Number] = same = [];
            }

            same.Add(new(entry.Index, record.Digest));
        }

        return anchored;
    }

    /// <param name="Index">Of the log entry.</param>
    /// <param name="Digest">Of the audit entry, as the log has it.</param>
    private sealed record Anchor(long Index, string Digest);
}

/// <param name="Last">Null where there is none.</param>
public sealed record AuditCount(long Entries, AuditEntry? Last);
