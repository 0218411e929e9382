using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Disclosures;
using Supervision.Core.Time;

namespace Supervision.Publisher.Channels;

/// <summary>
/// 数据库对接方式: rows into the tables of another PostgreSQL, answers read from its feedback table. The key is the primary key there,
/// so that a row brought twice is one row.
/// </summary>
public sealed class FrontDatabaseSite(Channel terms, ChannelForms forms, FrontDatabase front, TimeProvider clock) : ISite
{
    public string Channel => terms.Code;

    public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
    {
        await using var connection = await front.OpenAsync(forms, Channel, consignment.MadeOn, cancel);

        try
        {
            await using var transaction = await connection.BeginTransactionAsync(cancel);

            foreach (var entry in consignment.Entries)
            {
                await BringAsync(connection, consignment, entry, cancel);
            }

            await transaction.CommitAsync(cancel);
            return [];
        }
        catch (NpgsqlException problem)
        {
            throw new SiteDownException($"前置库没有收下第{consignment.Number}批：{problem.Message}", problem);
        }
    }

    public async IAsyncEnumerable<ChannelFeedback> ReceiveAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var feedback in await AskAsync(async connection =>
            (ChannelFeedback[])[.. await FrontFeedback.AnswersAsync(connection, clock.GetUtcNow(), cancel), .. await FrontFeedback.ListsAsync(connection, clock.GetUtcNow(), cancel)], cancel))
        {
            yield return feedback;
        }
    }

    public Task PutAwayAsync(ChannelFeedback feedback, CancellationToken cancel) =>
        AskAsync(async connection =>
        {
            await FrontFeedback.PutAwayAsync(connection, (FrontRows)feedback, clock.GetUtcNow(), cancel);
            return true;
        }, cancel);

    // The row stays where it is and is not read again.
    public Task SetAsideAsync(ChannelFeedback feedback, string reason, CancellationToken cancel) => PutAwayAsync(feedback, cancel);

    private async Task<T> AskAsync<T>(Func<NpgsqlConnection, Task<T>> ask, CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);

        try
        {
            return await ask(connection);
        }
        catch (Exception problem) when (problem is NpgsqlException or InvalidCastException)
        {
            throw new SiteDownException($"前置库的回执表读不出来：{problem.Message}", problem);
        }
    }

    private Task<NpgsqlConnection> OpenAsync(CancellationToken cancel) =>
        front.OpenAsync(forms, Channel, OfficeClock.Today(clock), cancel);

    private async Task BringAsync(NpgsqlConnection connection, Consignment consignment, Entry entry, CancellationToken cancel)
    {
        var columns = forms.Columns(Channel, FrontDatabase.Entries, consignment.MadeOn).Select(column => FrontDatabase.Quoted(column.Column)).ToList();
        var fresh = columns.Select(column => $"{column} = excluded.{column}");
        var sql = $"""
            insert into {FrontDatabase.Entries} as old ({string.Join(", ", columns)}, send_no, written_at)
            values ({Places(columns.Count + 2)})
            on conflict ("idempotencyKey") do update set {string.Join(", ", fresh)}, send_no = excluded.send_no, written_at = excluded.written_at
            where old.send_no < excluded.send_no
            """;
        var line = Lines(FrontDatabase.Entries, consignment, entry).Single();
        await RunAsync(connection, sql, [.. line, entry.Delivery.Attempts, clock.GetUtcNow()], cancel);

        var itemColumns = forms.Columns(Channel, FrontDatabase.Items, consignment.MadeOn).Select(column => FrontDatabase.Quoted(column.Column)).ToList();
        var items = $"insert into {FrontDatabase.Items} ({string.Join(", ", itemColumns)}) values ({Places(itemColumns.Count)}) on conflict do nothing";

        foreach (var item in Lines(FrontDatabase.Items, consignment, entry))
        {
            await RunAsync(connection, items, [.. item], cancel);
        }
    }

    private IReadOnlyList<string[]> Lines(string sheet, Consignment consignment, Entry entry) =>
        forms.Lines(Channel, sheet, entry, consignment.Note, consignment.MadeOn)
            .Match(lines => lines, problem => throw new InvalidOperationException(problem.Message));

    private static string Places(int count) => string.Join(", ", Enumerable.Range(1, count).Select(at => $"${at}"));

    private static async Task RunAsync(NpgsqlConnection connection, string sql, IEnumerable<object> values, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Columns are quoted, values are parameters.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100

        foreach (var value in values)
        {
            command.Parameters.Add(value is DateTimeOffset
                ? new() { Value = value, NpgsqlDbType = NpgsqlDbType.TimestampTz }
                : new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
