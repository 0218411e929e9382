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
        var anchored = new Dictionary<long, (long Index, string Digest)>();

        foreach (var entry in await db.LogEntries.AsNoTracking().Where(e => e.Kind == LogKind.AuditAnchor).OrderBy(e => e.Index).ToListAsync(cancel))
        {
            if (AuditAnchor.Read(entry) is { } anchor)
            {
                anchored.TryAdd(anchor.Number, (entry.Index, anchor.Digest));
            }
        }

        var (before, number) = (AuditEntry.Genesis, 1L);

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

            (before, number) = (entry.Digest, number + 1);
        }

        return anchored.Count > 0 ? LogProblems.AuditCut(number, anchored.Keys.Max()) : new AuditCount(number - 1);
    }
}

public sealed record AuditCount(long Entries);
