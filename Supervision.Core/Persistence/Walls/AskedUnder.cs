using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Supervision.Core.Persistence.Walls;

/// <summary>
/// 以谁的会话提问: tells the database, with whatever is asked of it, whose session asks. A transaction is told at its beginning, a statement that
/// stands alone in its own; neither lasts longer than that, so nothing is left on a connection for whoever comes after.
/// </summary>
/// <param name="token">Of the session at hand; empty where nobody asks, who then sees nothing.</param>
internal sealed class AskedUnder(Func<string> token) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private const string Parameter = "sv_session";
    private const string Tell = $"select set_config('sv.session', @{Parameter}, true)";

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        TellFirst(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        TellFirst(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        TellFirst(command);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        TellFirst(command);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (!IsTold(command))
        {
            return result;
        }

        try
        {
            result.NextResult();
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    // What was asked comes after what was told.
    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        if (!IsTold(command))
        {
            return result;
        }

        try
        {
            await result.NextResultAsync(cancellationToken);
            return result;
        }
        catch
        {
            await result.DisposeAsync();
            throw;
        }
    }

    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        using var command = Telling(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    public async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        await using var command = Telling(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private DbCommand Telling(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Tell;
        command.Parameters.Add(Token());
        return command;
    }

    // In a transaction it has been told.
    private void TellFirst(DbCommand command)
    {
        if (command.Transaction is not null)
        {
            return;
        }

#pragma warning disable CA2100 // The text of the model, after one of our own.
        command.CommandText = $"{Tell};\n{command.CommandText}";
#pragma warning restore CA2100
        command.Parameters.Add(Token());
    }

    private static bool IsTold(DbCommand command) => command.Parameters.Contains(Parameter);

    private NpgsqlParameter Token() => new(Parameter, DbType.String) { Value = token() };
}
