using Npgsql;

namespace Supervision.Publisher.Receiver;

/// <summary>What the sample receiver has seen: one row for each key, in the order in which the keys first came.</summary>
internal sealed class ReceiverMemory(NpgsqlConnection connection, ReceiverScript script)
{
    private const string Tables = """
        create schema if not exists sample_receiver;
        create table if not exists sample_receiver.seen (
            seq bigint generated always as identity, channel varchar(30) not null, key varchar(200) primary key, record varchar(100) not null,
            withdraws boolean not null, nth integer not null, times integer not null, refused integer not null, taken boolean not null, shown boolean not null);
        create table if not exists sample_receiver.files (channel varchar(30) not null, name varchar(200) not null, digest varchar(64) not null,
            primary key (channel, name, digest));
        create table if not exists sample_receiver.rows (key varchar(200) primary key, send_no integer not null);
        """;

    public static async Task<ReceiverMemory> OpenAsync(NpgsqlConnection connection, ReceiverScript script, CancellationToken cancel)
    {
        var memory = new ReceiverMemory(connection, script);
        await memory.RunAsync(Tables, [], cancel);
        return memory;
    }

    /// <summary>False when it has had this file before.</summary>
    public async Task<bool> IsNewFileAsync(string channel, string name, string digest, CancellationToken cancel) =>
        await RunAsync("insert into sample_receiver.files values ($1, $2, $3) on conflict do nothing", [channel, name, digest], cancel) > 0;

    /// <summary>Takes or refuses each; one that it has taken before is answered again and changes nothing.</summary>
    public async Task<IReadOnlyList<Reply>> TakeAsync(string channel, IEnumerable<Arrival> arrivals, CancellationToken cancel)
    {
        var replies = new List<Reply>();

        foreach (var arrival in arrivals)
        {
            replies.Add(await TakeAsync(channel, arrival, cancel));
        }

        return replies;
    }

    public async Task<string[]> ShownAsync(string channel, CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand(
            "select coalesce(array_agg(key order by seq), '{}') from sample_receiver.seen where channel = $1 and shown", connection);
        asked.Parameters.AddWithValue(channel);
        return (string[])(await asked.ExecuteScalarAsync(cancel))!;
    }

    private async Task<Reply> TakeAsync(string channel, Arrival arrival, CancellationToken cancel)
    {
        var seen = await SeenAsync(channel, arrival, cancel);

        if (!seen.Taken && !arrival.Withdraws && script.WordsFor(channel, seen.Nth, seen.Refused) is { } words)
        {
            await RunAsync("update sample_receiver.seen set refused = refused + 1 where key = $1", [arrival.Key], cancel);
            return new(arrival, null, words);
        }

        if (!seen.Taken)
        {
            await RunAsync("update sample_receiver.seen set taken = true, shown = not withdraws where key = $1", [arrival.Key], cancel);
        }

        if (!seen.Taken && arrival.Withdraws)
        {
            await RunAsync("update sample_receiver.seen set shown = false where channel = $1 and record = $2", [channel, arrival.Record], cancel);
        }

        return new(arrival, $"{channel}-{seen.Nth:D6}{(arrival.Withdraws ? "C" : "")}", null);
    }

    private async Task<(int Nth, int Refused, bool Taken)> SeenAsync(string channel, Arrival arrival, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand("""
            insert into sample_receiver.seen (channel, key, record, withdraws, nth, times, refused, taken, shown)
            values ($1, $2, $3, $4, (select count(*) + 1 from sample_receiver.seen where channel = $1 and withdraws = $4), 1, 0, false, false)
            on conflict (key) do update set times = sample_receiver.seen.times + 1
            returning nth, refused, taken
            """, connection);
        command.Parameters.AddWithValue(channel);
        command.Parameters.AddWithValue(arrival.Key);
        command.Parameters.AddWithValue(arrival.Record);
        command.Parameters.AddWithValue(arrival.Withdraws);
        await using var row = await command.ExecuteReaderAsync(cancel);
        await row.ReadAsync(cancel);
        return (row.GetInt32(0), row.GetInt32(1), row.GetBoolean(2));
    }

    private async Task<int> RunAsync(string sql, object[] values, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Statements of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100

        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        return await command.ExecuteNonQueryAsync(cancel);
    }
}
