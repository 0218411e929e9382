using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>核对账实: the log is held against the rows, kind by kind; what no comparer knows is counted and named.</summary>
public sealed class RowCheck(
    SupervisionDb db, PlanComparer plans, TaskComparer tasks, DrawComparer draws, ResultComparer results, WithdrawalComparer withdrawals,
    ListComparer lists, AnchorComparer anchors, TrailAnchorComparer trailAnchors, KeyComparer keys, StatementComparer statements, OfficerComparer officers, RowAtHand row)
{
    /// <summary>
    /// Kinds of entries that no row is held against, each with its reason. A new kind has a comparer or stands here; a test asks.
    /// </summary>
    public static IReadOnlyDictionary<LogKind, string> WithoutRows { get; } = new Dictionary<LogKind, string>();

    public IReadOnlyList<IComparer> Comparers { get; } = [plans, tasks, draws, results, withdrawals, lists, anchors, trailAnchors, keys, statements];

    public async Task<Result<RowsCompared>> CheckAsync(CancellationToken cancel)
    {
        var compared = new List<Compared>();
        Mismatch? first = null;

        if (await UnreadableAsync(cancel) is { } unreadable)
        {
            return unreadable;
        }

        foreach (var comparer in Comparers)
        {
            var read = await row.ReadAsync(Matter(comparer), () => comparer.CompareAsync(cancel));

            if (!read.Succeeded(out var comparison, out var unread))
            {
                first = Mismatch.Earlier(first, new(long.MaxValue, unread));
                continue;
            }

            compared.AddRange(comparison.Compared);
            first = Mismatch.Earlier(first, comparison.First);
        }

        if (first is not null)
        {
            return first.Problem;
        }

        var staffed = await row.ReadAsync("检查", () => officers.CompareAsync(cancel));

        if (!staffed.Succeeded(out var compare, out var problem) || !compare.Succeeded(out var checks, out problem))
        {
            return problem;
        }

        return new RowsCompared(compared, await RestAsync(cancel), checks.Checks);
    }

    private static string Matter(IComparer comparer) => $"与“{comparer.Kinds[0].Named()}”对应的记录";

    // Whoever may write to the log could write what is no record; the comparers read theirs as JSON.
    private async Task<Problem?> UnreadableAsync(CancellationToken cancel)
    {
        var entries = db.LogEntries.AsNoTracking().OrderBy(entry => entry.Index).AsAsyncEnumerable();

        await foreach (var entry in entries.WithCancellation(cancel))
        {
            if (!LogRecords.IsReadable(entry))
            {
                return LogProblems.Unreadable(entry.Index, entry.Kind.Named());
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<Compared>> RestAsync(CancellationToken cancel)
    {
        var known = Comparers.SelectMany(comparer => comparer.Kinds).ToList();
        var rest = await db.LogEntries.Where(entry => !known.Contains(entry.Kind)).GroupBy(entry => entry.Kind)
            .Select(kind => new { kind.Key, Count = kind.LongCount() }).ToListAsync(cancel);
        return [.. rest.Select(kind => new Compared(kind.Key, kind.Count)).OrderBy(kind => kind.Kind)];
    }
}

/// <param name="NotCompared">Kinds of entries that nothing was held against.</param>
/// <param name="Checks">How many checks have the officers that the draw and the replacements gave them.</param>
public sealed record RowsCompared(IReadOnlyList<Compared> Compared, IReadOnlyList<Compared> NotCompared, int Checks);
