using Npgsql;

namespace Supervision.Core.Persistence;

/// <summary>What is done to whole databases, under the address of whoever may.</summary>
internal static class DatabaseUpkeep
{
    private const string Administration = "postgres";

    // The partner's tables belong to whoever writes them, those made by an earlier version of the program too.
    private const string HandOver =
        """
        do $$
        declare
            owned record;
        begin
            for owned in
                select format('alter schema %I owner to %I', nspname, @role) as sql from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
                union all
                select format('alter table %I.%I owner to %I', nspname, relname, @role) from pg_class join pg_namespace on pg_namespace.oid = relnamespace
                where relkind in ('r', 'p') and nspname !~ '^pg_' and nspname <> 'information_schema'
            loop
                execute owned.sql;
            end loop;
        end $$
        """;

    /// <summary>The name of the 前置库 beside a database.</summary>
    public static string FrontOf(string database) => database + "_front";

    public static NpgsqlConnectionStringBuilder In(NpgsqlConnectionStringBuilder address, string database) =>
        new(address.ConnectionString) { Database = database };

    /// <summary>Asks the server for the database of the address, and makes it where it is not there.</summary>
    public static async Task ReachAsync(NpgsqlConnectionStringBuilder address, CancellationToken cancel)
    {
        try
        {
            await using var connection = new NpgsqlConnection(address.ConnectionString);
            await connection.OpenAsync(cancel);
        }
        catch (PostgresException problem) when (problem.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateIfMissingAsync(address, address.Database!, cancel);
        }
    }

    /// <summary>Makes an empty database on this server unless it is there.</summary>
    public static async Task CreateIfMissingAsync(NpgsqlConnectionStringBuilder address, string database, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(In(address, Administration).ConnectionString);
        await connection.OpenAsync(cancel);

        await using var asked = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        asked.Parameters.AddWithValue(database);

        if (await asked.ExecuteScalarAsync(cancel) is not null)
        {
            return;
        }

        try
        {
            // The collation is that of the private cluster, so that the same rows come in the same order everywhere.
            await RunAsync(connection,
                $"CREATE DATABASE {Quoted(database)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'", cancel);
        }
        catch (PostgresException problem)
            when (problem.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }

    /// <summary>Gives a database, with all that is in it, to a role, unless it has it already.</summary>
    public static async Task HandOverAsync(NpgsqlConnectionStringBuilder owner, string database, string role, CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(In(owner, database).ConnectionString);
        await connection.OpenAsync(cancel);
        await using var asked = new NpgsqlCommand(
            "select 1 from pg_database where datname = $1 and datdba = to_regrole($2)", connection);
        asked.Parameters.AddWithValue(database);
        asked.Parameters.AddWithValue(Quoted(role));

        if (await asked.ExecuteScalarAsync(cancel) is null)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            await RunAsync(connection, HandOver.Replace("@role", $"'{role.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal), cancel);
            await RunAsync(connection, $"alter database {Quoted(database)} owner to {Quoted(role)}", cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    public static async Task DropDemonstrationAsync(NpgsqlConnectionStringBuilder address, string database, CancellationToken cancel)
    {
        if (!Demonstration.IsNamed(database))
        {
            throw new InvalidOperationException($"Not a demonstration: {database}");
        }

        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(In(address, Administration).ConnectionString);
        await connection.OpenAsync(cancel);

        foreach (var name in new[] { database, FrontOf(database) })
        {
            await RunAsync(connection, $"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", cancel);
        }
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // The names are quoted.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
