using Microsoft.EntityFrameworkCore;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>One act of an officer: one transaction, with its ledger entries, or nothing at all.</summary>
public static class Acts
{
    /// <summary>Runs <paramref name="act"/> in a transaction; a Problem or an exception leaves the database as it was.</summary>
    public static async Task<Result<T>> ActAsync<T>(
        this SupervisionDb db, Func<Ledger, Task<Result<T>>> act, CancellationToken cancel) where T : notnull
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var result = await act(new Ledger(db));

        if (result.Succeeded(out _, out _))
        {
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Problem("act.at-the-same-time", ProblemKind.Conflict, "另一位经办人刚刚办理了同一件事，这一步没有写入。请刷新页面，看清现状后再办。");
            }

            await transaction.CommitAsync(cancel);
        }

        return result;
    }
}
