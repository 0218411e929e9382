using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Printing;

/// <summary>The folder of printed papers: a copy of what the database holds, filled up once when the program starts.</summary>
public sealed class PaperShelf
{
    private bool _full;

    /// <summary>Writes what is rendered and not yet in the folder; a crash may have come between the two.</summary>
    public async Task<int> FillAsync(SupervisionDb db, string folder, CancellationToken cancel)
    {
        if (_full)
        {
            return 0;
        }

        // What could not be printed, for want of a face perhaps, is tried again at each start.
        await db.Papers.Where(paper => paper.Pdf == null && paper.Failure != null)
            .ExecuteUpdateAsync(paper => paper.SetProperty(p => p.Failure, (string?)null), cancel);
        var written = 0;

        foreach (var number in await db.Papers.Where(paper => paper.Pdf != null).OrderBy(paper => paper.WrittenAt)
            .Select(paper => paper.Number).ToListAsync(cancel))
        {
            if (!File.Exists(PathOf(folder, number)))
            {
                await PutAsync(folder, number, (await db.Papers.Where(p => p.Number == number).Select(p => p.Pdf).SingleAsync(cancel))!, cancel);
                written++;
            }
        }

        _full = true;
        return written;
    }

    public static Task PutAsync(string folder, string number, byte[] pdf, CancellationToken cancel) =>
        WholeFile.WriteAsync(PathOf(folder, number), pdf, cancel);

    private static string PathOf(string folder, string number) => Path.Combine(folder, "papers", $"{number}.pdf");
}
