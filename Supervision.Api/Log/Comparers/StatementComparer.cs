using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Api.Log.Comparers;

/// <summary>Statements on the time.</summary>
public sealed class StatementComparer(SupervisionDb db, EntryMatch match) : IComparer
{
    public IReadOnlyList<LogKind> Kinds { get; } = [LogKind.TimeStatement];

    public Task<Comparison> CompareAsync(CancellationToken cancel) => match.CompareAsync(Kinds, ExpectedAsync(cancel), cancel);

    private async IAsyncEnumerable<ExpectedEntry> ExpectedAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var statements = db.TimeStatements.AsNoTracking().Where(statement => statement.LogIndex != null)
            .OrderBy(statement => statement.LogIndex).AsAsyncEnumerable();

        await foreach (var statement in statements.WithCancellation(cancel))
        {
            yield return new(statement.Id.ToString(), statement.Record(), $"时间声明{statement.Id}", statement.LogIndex);
        }
    }
}
