using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Anchors of the security log and the read log: each can be read, and the line that it names is there.</summary>
public sealed class TrailAnchorComparer(SupervisionDb db) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.TrailAnchor];

    public async Task<Comparison> CompareAsync(CancellationToken cancel)
    {
        var anchors = await db.LogEntries.AsNoTracking().Where(entry => entry.Kind == LogKind.TrailAnchor).OrderBy(entry => entry.Index).ToListAsync(cancel);

        foreach (var anchor in anchors)
        {
            if (!LogRecords.TryRead<TrailAnchorRecord>(anchor, out var record) || !await IsThereAsync(record, cancel))
            {
                return new([new(LogKind.TrailAnchor, anchors.Count)], Mismatch.NoRow(anchor.Index, anchor.Kind, anchor.Object));
            }
        }

        return new([new(LogKind.TrailAnchor, anchors.Count)], null);
    }

    private Task<bool> IsThereAsync(TrailAnchorRecord record, CancellationToken cancel) => record.Trail == TrailReader.Security
        ? db.SecurityLog.AnyAsync(one => one.Number == record.Number, cancel)
        : db.ReadLog.AnyAsync(one => one.Number == record.Number, cancel);
}
