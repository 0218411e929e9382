using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Supervision.Core.Persistence;

/// <summary>Puts <c>Guards.sql</c> into the database: what it refuses, whoever asks.</summary>
internal static class Guards
{
    // One at a time, when several processes start together.
    private const string Gate = "select pg_advisory_xact_lock(hashtext('guards'))";

    private const string Present = "select obj_description(to_regproc('refuse_change'), 'pg_proc')";

    /// <summary>
    /// Makes the guards those of this version of the program, once every table is there. A database that has them already is
    /// left alone, so that a start never waits for those at work.
    /// </summary>
    public static async Task ApplyAsync(string connectionString, CancellationToken cancel)
    {
        var text = await ReadAsync(cancel);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancel);

        if (await PresentAsync(connection, cancel) == mark)
        {
            return;
        }

        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await RunAsync(connection, Gate, cancel);

        if (await PresentAsync(connection, cancel) != mark)
        {
            await RunAsync(connection, text, cancel);
            await RunAsync(connection, $"comment on function refuse_change() is '{mark}'", cancel);
        }

        await transaction.CommitAsync(cancel);
    }

    private static async Task<string> ReadAsync(CancellationToken cancel)
    {
        await using var stream = typeof(Guards).Assembly.GetManifestResourceStream("Supervision.Core.Persistence.Guards.sql")!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(cancel);
    }

    private static async Task<string?> PresentAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(Present, connection);
        return await command.ExecuteScalarAsync(cancel) as string;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Texts of the program itself.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
