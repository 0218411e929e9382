using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>
/// Takes results from the provincial platform's file. The lines of one target are taken together or given back together; what
/// is given back carries the reason, and the same file again changes nothing.
/// </summary>
public sealed class ImportResults(IServiceScopeFactory scopes)
{
    private const int CellMaxLength = 4000;

    public async Task<ResultsImport> ExecuteAsync(
        Actor actor, IReadOnlyList<PlatformRow> rows, IProgress<int>? progress, CancellationToken cancel)
    {
        var (taken, unchanged, others) = (0, 0, 0);
        var bad = new List<PlatformRow>();

        foreach (var group in rows.GroupBy(row => (row.Task, row.Target)))
        {
            // Each target in a context of its own: one that is refused leaves no trace in the next.
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await GuardedAsync(scope.ServiceProvider, actor, [.. group], cancel);

            if (outcome.Succeeded(out var result, out var problem))
            {
                taken += result.Entered ? 1 : 0;
                unchanged += result.Entered ? 0 : 1;
                others += result.Others;
            }
            else
            {
                foreach (var row in group)
                {
                    row.Error = problem.Message;
                    bad.Add(row);
                }
            }

            progress?.Report(taken + unchanged);
        }

        return new(taken, unchanged, bad, others);
    }

    // What no column can hold is given back like any other line that is wrong.
    private static async Task<Result<TakenResult>> GuardedAsync(
        IServiceProvider services, Actor actor, List<PlatformRow> rows, CancellationToken cancel)
    {
        var odd = PlatformRow.Columns.FirstOrDefault(column => rows.Exists(row => column.Read(row) is var text && (text.Length > CellMaxLength || !StorableText.Is(text))));

        if (odd is not null)
        {
            return CheckFormProblems.CellUnreadable(odd.Header, CellMaxLength);
        }

        return await services.GetRequiredService<TakeResult>().ExecuteAsync(actor, rows, cancel);
    }
}

/// <param name="Taken">Targets whose results were entered.</param>
/// <param name="Unchanged">Targets whose results stood already.</param>
/// <param name="Bad">Lines given back, each with its reason.</param>
/// <param name="Others">Lines of other departments at joint checks; each department takes its own.</param>
public sealed record ResultsImport(int Taken, int Unchanged, IReadOnlyList<PlatformRow> Bad, int Others);
