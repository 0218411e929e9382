using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Notes;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log;

/// <summary>透明日志, the latest entry first, a page at a time.</summary>
public sealed class LogList(SupervisionDb db)
{
    private const int PerPage = 50;

    public async Task<LogListView> ReadAsync(int page, CancellationToken cancel)
    {
        var total = await db.LogEntries.CountAsync(cancel);
        var pages = Math.Max(1, (total + PerPage - 1) / PerPage);
        var shown = Math.Clamp(page, 1, pages);
        var until = total - ((long)(shown - 1) * PerPage);
        var entries = await db.LogEntries.AsNoTracking().Where(entry => entry.Index < until)
            .OrderByDescending(entry => entry.Index).Take(PerPage).ToListAsync(cancel);
        var signed = await db.LogCheckpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);

        return new(total, shown, pages, entries, signed);
    }
}

/// <param name="Signed">The latest checkpoint, or null before the first.</param>
public sealed record LogListView(int Total, int Page, int Pages, IReadOnlyList<LogEntry> Entries, LogCheckpoint? Signed);
