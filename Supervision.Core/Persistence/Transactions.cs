using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence.Refusals;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>
/// The door to the database for acts. One act of an officer is one transaction, with its ledger entries, or nothing at all: when it is
/// refused, whatever the same scope does next neither sees nor writes half of it. What the database refuses is told in words here.
/// </summary>
/// <param name="order">What an act asks of the time of its entries; without it, only what the database itself keeps.</param>
/// <param name="channel">By which way the act came in; said in the audit trail where it is not a page.</param>
public sealed class Transactions(SupervisionDb db, TimeOrder? order = null, ActChannel? channel = null)
{
    private const int MostRuns = 4;

    /// <summary>
    /// Runs an act. One that the database gave up for another runs again, and finds what the other wrote; so it reads anew all it changes.
    /// </summary>
    public async Task<Result<T>> RunAsync<T>(Func<Ledger, Task<Result<T>>> act, CancellationToken cancel) where T : notnull
    {
        for (var run = 1; run < MostRuns; run++)
        {
            var result = await RunOnceAsync(act, cancel);

            if (!DatabaseRefusals.IsCrossed(result))
            {
                return result;
            }
        }

        return await RunOnceAsync(act, cancel);
    }

    /// <summary>The same for an act that cannot begin again, because it reads a file to its end.</summary>
    public async Task<Result<T>> RunOnceAsync<T>(Func<Ledger, Task<Result<T>>> act, CancellationToken cancel) where T : notnull
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stands = false;

        try
        {
            var result = await WriteAsync(act, cancel);

            if (!result.Succeeded(out _, out _))
            {
                return result;
            }

            if (await CommitAsync(transaction, cancel) is { } refused)
            {
                return refused;
            }

            stands = true;
            return result;
        }
        finally
        {
            if (!stands)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<Result<T>> WriteAsync<T>(Func<Ledger, Task<Result<T>>> act, CancellationToken cancel) where T : notnull
    {
        var ledger = new Ledger(db, order, channel);

        try
        {
            var result = await act(ledger);

            if (!result.Succeeded(out _, out _))
            {
                return result;
            }

            if (ledger.Refusal is { } untimely)
            {
                return untimely;
            }

            await db.SaveChangesAsync(cancel);
            return result;
        }
        catch (Exception exception) when (DatabaseRefusals.Of(exception) is { } refused)
        {
            return ledger.Refusal ?? refused;
        }
    }

    // Some guards wait for the end. Only the answer to the commit itself is a refusal: what fails after it leaves the act standing.
    private static async Task<Problem?> CommitAsync(IDbContextTransaction transaction, CancellationToken cancel)
    {
        try
        {
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (PostgresException exception) when (DatabaseRefusals.Of(exception) is { } refused)
        {
            return refused;
        }
    }
}
