using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Tree;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log;

/// <summary>The static files of the log, as C2SP tlog-tiles names them, within what has been signed.</summary>
public sealed class LogFiles(SupervisionDb db, LogTree tree)
{
    /// <summary>The latest checkpoint, or null before the first.</summary>
    public Task<LogCheckpoint?> ReadAsync(CancellationToken cancel) =>
        db.LogCheckpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);

    /// <summary>A tile or bundle; null when the signed tree has none of that place and width.</summary>
    public async Task<byte[]?> TileAsync(TileAddress address, CancellationToken cancel)
    {
        var size = await db.LogCheckpoints.MaxAsync(checkpoint => (long?)checkpoint.Size, cancel) ?? 0;

        if (address.Width > TileAddress.WidthAt(address.Level, address.Number, size))
        {
            return null;
        }

        return address.Level == TileAddress.Entries ? await tree.BundleAsync(address, cancel) : await tree.TileAsync(address, cancel);
    }

    /// <summary>The whole record of an entry, also where the log holds its digest alone.</summary>
    public Task<string?> RecordAsync(long index, CancellationToken cancel) =>
        db.LogEntries.AsNoTracking().Where(entry => entry.Index == index).Select(entry => entry.Record).SingleOrDefaultAsync(cancel);

    /// <summary>The records of which the log holds the digest alone.</summary>
    public async IAsyncEnumerable<(long Index, string Record)> LongRecordsAsync(long size, [EnumeratorCancellation] CancellationToken cancel)
    {
        var maybe = db.LogEntries.AsNoTracking().Where(entry => entry.Index < size && entry.Record.Length > LogEntry.LongestRecord / 4)
            .OrderBy(entry => entry.Index).AsAsyncEnumerable();

        await foreach (var entry in maybe.WithCancellation(cancel))
        {
            if (!entry.IsWhole)
            {
                yield return (entry.Index, entry.Record);
            }
        }
    }
}
