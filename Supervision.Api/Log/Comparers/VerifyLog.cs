using System.Data;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>
/// 核对日志: rebuilds the tree and the audit chain, and then holds the log against the rows; names the first thing that was altered, taken
/// out or put in, and says what was compared.
/// </summary>
public sealed class VerifyLog(SupervisionDb db, ChainCheck chain, RowCheck rows)
{
    /// <param name="outside">Checkpoints that somebody else has kept, as signed notes.</param>
    public async Task<Result<LogVerified>> ExecuteAsync(IReadOnlyList<string> outside, CancellationToken cancel)
    {
        // One view of the whole, whatever is written meanwhile.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

        if (!(await chain.CheckAsync(outside, cancel)).Succeeded(out var counts, out var problem)
            || !(await rows.CheckAsync(cancel)).Succeeded(out var compared, out problem))
        {
            return problem;
        }

        return new LogVerified(counts, compared, Demonstration.IsOf(db));
    }
}

/// <param name="IsDemonstration">Whether the clock may be set here, so that the times prove nothing.</param>
public sealed record LogVerified(LogCounts Chain, RowsCompared Rows, bool IsDemonstration);
