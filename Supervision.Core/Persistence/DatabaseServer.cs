using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence;

/// <summary>The PostgreSQL in use: the one named by <c>ConnectionStrings:Supervision</c>, or else the program's own.</summary>
public sealed class DatabaseServer : IAsyncDisposable
{
    private const string OwnDatabase = "supervision";

    private readonly NpgsqlConnectionStringBuilder _address;
    private readonly LocalPostgres? _local;

    private DatabaseServer(string address, LocalPostgres? local) => (_address, _local) = (new(address), local);

    public string ConnectionString => _address.ConnectionString;

    /// <summary>Whether the program started this server itself.</summary>
    public bool IsLocal => _local is not null;

    /// <param name="configured">The connection string the office has set, if any.</param>
    /// <param name="root">The folder under which <c>data/pg</c> lies when none is set.</param>
    /// <param name="database">Another database of that server than the usual one, as the demonstration uses.</param>
    public static async Task<Result<DatabaseServer>> OpenAsync(
        string? configured, string root, string? database, CancellationToken cancel)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            return await ConfiguredAsync(configured, database, cancel);
        }

        var started = await LocalPostgres.StartAsync(new(root), cancel);

        return started.Match<Result<DatabaseServer>>(
            local => new DatabaseServer(local.ConnectionString(string.IsNullOrWhiteSpace(database) ? OwnDatabase : database), local),
            problem => problem);
    }

    /// <summary>How to reach another database of the same server.</summary>
    public string ConnectionStringOf(string database) =>
        new NpgsqlConnectionStringBuilder(_address.ConnectionString) { Database = database }.ConnectionString;

    /// <summary>Makes the tables, or brings them to the form this version of the program knows.</summary>
    public async Task BringUpToDateAsync(CancellationToken cancel)
    {
        await CreateIfMissingAsync(_address.Database ?? OwnDatabase, cancel);
        await BringUpToDateAsync(ConnectionString, cancel);
    }

    public static async Task BringUpToDateAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = new SupervisionDb(SupervisionDbOptions.For(connectionString));
        await db.Database.MigrateAsync(cancel);
        await Guards.ApplyAsync(connectionString, cancel);
    }

    /// <summary>The database that plays the 前置库 of a channel unless the office names another one.</summary>
    public static string FrontOf(string database) => database + "_front";

    /// <summary>Throws a database of this server and its 前置库 away. Only what a demonstration made may be thrown away.</summary>
    /// <exception cref="ArgumentException">The name does not end in <c>demo</c>.</exception>
    public async Task DropDemonstrationAsync(string database, CancellationToken cancel)
    {
        if (!database.EndsWith("demo", StringComparison.Ordinal))
        {
            throw new ArgumentException($"Not a demonstration: {database}", nameof(database));
        }

        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(ConnectionStringOf("postgres"));
        await connection.OpenAsync(cancel);

        foreach (var name in new[] { database, FrontOf(database) })
        {
#pragma warning disable CA2100 // The name is quoted.
            await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS {Quoted(name)} WITH (FORCE)", connection);
#pragma warning restore CA2100
            await drop.ExecuteNonQueryAsync(cancel);
        }
    }

    public string Database => _address.Database ?? OwnDatabase;

    /// <summary>Makes an empty database on this server unless it is there.</summary>
    public async Task CreateIfMissingAsync(string database, CancellationToken cancel)
    {
        // The collation is that of the private cluster, so that the same rows come in the same order everywhere.
        var sql = $"CREATE DATABASE {Quoted(database)} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'";
        await using var connection = new NpgsqlConnection(ConnectionStringOf("postgres"));
        await connection.OpenAsync(cancel);

        await using var asked = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection);
        asked.Parameters.AddWithValue(database);

        if (await asked.ExecuteScalarAsync(cancel) is not null)
        {
            return;
        }

        try
        {
#pragma warning disable CA2100 // The name is quoted.
            await using var create = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            await create.ExecuteNonQueryAsync(cancel);
        }
        catch (PostgresException problem)
            when (problem.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process was quicker.
        }
    }

    public ValueTask DisposeAsync() => _local?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<Result<DatabaseServer>> ConfiguredAsync(
        string configured, string? database, CancellationToken cancel)
    {
        NpgsqlConnectionStringBuilder address;

        try
        {
            address = new(configured);
            address.Database = string.IsNullOrWhiteSpace(database) ? address.Database : database;
        }
        catch (ArgumentException problem)
        {
            return PostgresProblems.BadAddress(problem.Message);
        }

        try
        {
            address.Database ??= OwnDatabase;
            var server = new DatabaseServer(address.ConnectionString, null);
            await server.CreateIfMissingAsync(address.Database, cancel);
            return server;
        }
        catch (NpgsqlException problem)
        {
            return PostgresProblems.NoAnswer(address.Host ?? "", problem.Message);
        }
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
