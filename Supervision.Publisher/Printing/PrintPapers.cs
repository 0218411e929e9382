using Microsoft.EntityFrameworkCore;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Publisher.Jobs;
using Supervision.Publisher.Papers;
using Supervision.Publisher.Settings;

namespace Supervision.Publisher.Printing;

/// <summary>文书排印: renders each issued paper once and for ever, and keeps a copy in <c>papers/</c>.</summary>
public sealed class PrintPapers(SupervisionDb db, IPaperRenderer renderer, PublisherSettings settings, PaperShelf shelf, RunSummary tally) : IPublisherJob
{
    private const int AtOnce = 50;

    public int Order => 10;

    public async Task<int> DoAsync(CancellationToken cancel)
    {
        var done = await shelf.FillAsync(db, settings.Out, cancel);

        while (await RenderAsync(cancel) is { Count: > 0 } rendered)
        {
            foreach (var paper in rendered.Where(paper => paper.Pdf is not null))
            {
                await PaperShelf.PutAsync(settings.Out, paper.Number, paper.Pdf!, cancel);
            }

            done += rendered.Count;
            tally.Count("文书", rendered.Count(paper => paper.Pdf is not null));
        }

        return done;
    }

    private async Task<IReadOnlyList<IssuedPaper>> RenderAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var papers = await db.Papers.FromSql(
            $"select * from issued_papers where pdf is null and failure is null order by written_at limit {AtOnce} for update skip locked")
            .ToListAsync(cancel);

        foreach (var paper in papers)
        {
            renderer.Render(Paper.FromJson(paper.Content)).Match(
                rendered =>
                {
                    paper.Rendered([.. rendered.Bytes], rendered.Digest, rendered.Pages,
                        rendered.Substitutions.Count == 0 ? null : string.Join('\n', rendered.Substitutions));
                    return true;
                },
                problem =>
                {
                    paper.Failed(problem.Message);
                    tally.Attention($"{paper.Number}没有排印。{problem.Message}");
                    return false;
                });
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return papers;
    }
}
