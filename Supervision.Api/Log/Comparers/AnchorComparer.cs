using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Anchors of the audit trail: each names an entry that is there, with its digest.</summary>
public sealed class AnchorComparer(SupervisionDb db) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.AuditAnchor];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        var anchors = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.AuditAnchor).OrderBy(entry => entry.Index).ToListAsync(cancel);
        var read = anchors.ToDictionary(entry => entry, entry => LogRecords.TryRead<AuditAnchorRecord>(entry, out var record) ? record : null);
        var numbers = read.Values.OfType<AuditAnchorRecord>().Select(record => record.Number).Distinct().ToList();
        var digests = await db.AuditEntries.AsNoTracking().Where(entry => numbers.Contains(entry.Number))
            .ToDictionaryAsync(entry => entry.Number, entry => entry.Digest, cancel);
        var wrong = anchors.Find(entry => read[entry] is not { } record || digests.GetValueOrDefault(record.Number) != record.Digest);
        return new([new(LogKind.AuditAnchor, anchors.Count)], wrong is null ? null : Mismatch.NoRow(wrong.Index, wrong.Kind, wrong.Object));
    }
}
