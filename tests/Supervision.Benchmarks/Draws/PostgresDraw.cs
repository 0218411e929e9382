using System.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace Supervision.Benchmarks.Draws;

/// <summary>The same draw as PostgreSQL would do it: order by sha256, limit.</summary>
internal static class PostgresDraw
{
    public static async Task<TimeSpan> MeasureAsync(IEnumerable<string> codes, int count, int wanted)
    {
        await using var server = await BenchServer.StartAsync();
        await using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        await connection.OpenAsync();
        await ExecuteAsync(connection, "create table targets (target text not null)");

        await using (var copy = await connection.BeginBinaryImportAsync("copy targets (target) from stdin (format binary)"))
        {
            foreach (var code in codes)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(code, NpgsqlDbType.Text);
            }

            await copy.CompleteAsync();
        }

        await ExecuteAsync(connection, "vacuum analyze targets");
        await DrawAsync(connection, Math.Min(count, wanted));
        var watch = Stopwatch.StartNew();
        await DrawAsync(connection, wanted);
        return watch.Elapsed;
    }

    private static async Task DrawAsync(NpgsqlConnection connection, int wanted)
    {
        await using var command = new NpgsqlCommand(
            "select count(*) from (select target from targets order by sha256(convert_to('0123456789abcdef012345:' || target, 'UTF8')) limit $1) as drawn",
            connection);
        command.Parameters.AddWithValue(wanted);
        command.CommandTimeout = 0;

        if (await command.ExecuteScalarAsync() is not long found || found != wanted)
        {
            throw new InvalidOperationException("The draw is not whole.");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The texts stand above.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
