using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log;

/// <summary>Every change of the log's key, as signed notes in their order: with them, whoever knows one key finds the others.</summary>
public sealed class KeyChanges(SupervisionDb db)
{
    public async Task<IReadOnlyList<string>> ReadAsync(CancellationToken cancel)
    {
        var entries = await db.LogEntries.AsNoTracking()
            .Where(entry => entry.Kind == LogKind.KeyChanged).OrderBy(entry => entry.Index).ToListAsync(cancel);

        return [.. entries.Select(entry => LogRecords.Read<KeyChangedRecord>(entry).Note)];
    }
}
