using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Statements on the time.</summary>
public sealed class StatementComparer(SupervisionDb db, EntryMatch match, RowAtHand row) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.TimeStatement];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var statements = await db.TimeStatements.AsNoTracking().Where(statement => statement.LogIndex != null)
            .OrderBy(statement => statement.LogIndex).Select(statement => statement.Id).ToListAsync(cancel);

        foreach (var id in statements)
        {
            row.Is($"时间声明{id}", "time_statements");
            var statement = await db.TimeStatements.AsNoTracking().SingleAsync(one => one.Id == id, cancel);
            yield return new(statement.Id.ToString(), statement.Record(), $"时间声明{statement.Id}", statement.LogIndex);
        }
    }
}
