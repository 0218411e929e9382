using Npgsql;

namespace Supervision.Api.Tests.Adversary;

/// <summary>One thing that somebody tries.</summary>
/// <param name="What">In Chinese, as the report prints it.</param>
/// <param name="Act">What is done over a connection that acts for the hand; how many rows it wrote.</param>
/// <param name="IsMade">Whether it comes from the catalogue and a seed, so that it may fit nothing here.</param>
internal sealed record Attempted(string What, Hand Hand, Func<NpgsqlConnection, Task<int>> Act, bool IsMade = false)
{
    /// <summary>Who else looks, each day, at what such a thing would change; what he says, or null.</summary>
    public Func<NpgsqlConnection, Task<string?>>? Daily { get; init; }

    public static Attempted Of(Hand hand, string what, string sql) => new(what, hand, connection => connection.RunAsync(sql));

    /// <summary>One of many variants, of which some fit nothing.</summary>
    public static Attempted Made(Hand hand, string what, string sql) => new(what, hand, connection => connection.RunAsync(sql), true);
}

internal static class Sql
{
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The words are the test's own, and names of the catalogue.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<string[]>> AskAsync(this NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // The words are the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string[]>();

        while (await rows.ReadAsync())
        {
            all.Add([.. Enumerable.Range(0, rows.FieldCount).Select(field => rows.IsDBNull(field) ? "" : rows.GetValue(field).ToString()!)]);
        }

        return all;
    }
}
