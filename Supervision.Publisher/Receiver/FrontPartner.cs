using Npgsql;
using Supervision.Core.Disclosures;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Receiver;

/// <summary>The other side of the 前置库: takes rows as they were written, writes feedback rows and the list of what it shows.</summary>
internal sealed class FrontPartner(Channel terms, NpgsqlConnection connection, ReceiverMemory memory, TimeProvider clock)
{
    private const string NewRows = $"""
        select r."idempotencyKey", r."recordId", r.operation, r.send_no from {FrontDatabase.Entries} r
        left join sample_receiver.rows s on s.key = r."idempotencyKey"
        where s.key is null or s.send_no < r.send_no order by r.seq
        """;

    public async Task<IReadOnlyList<Reply>> PlayAsync(CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        var rows = await RowsAsync(cancel);
        var replies = await memory.TakeAsync(terms.Code, rows.Select(row => row.Arrival), cancel);

        foreach (var (row, reply) in rows.Zip(replies))
        {
            await RunAsync("insert into sample_receiver.rows values ($1, $2) on conflict (key) do update set send_no = excluded.send_no",
                [row.Arrival.Key, row.SendNo], cancel);

            foreach (var standing in reply.Refusal is not null ? [ReceiptStanding.Rejected] : new[] { ReceiptStanding.Accepted, ReceiptStanding.Done })
            {
                await RunAsync("""insert into ranins_feedback ("idempotencyKey", status, "receiptNo", words, at) values ($1, $2, $3, $4, $5)""",
                    [row.Arrival.Key, StandingNames.Of(standing, row.Arrival.Withdraws), reply.Number ?? "", reply.Refusal ?? "", clock.GetUtcNow()], cancel);
            }
        }

        await transaction.CommitAsync(cancel);
        return replies;
    }

    public async Task ListAsync(CancellationToken cancel) =>
        await RunAsync("insert into ranins_list (as_of, keys) values ($1, $2)",
            [clock.GetUtcNow(), await memory.ShownAsync(terms.Code, cancel)], cancel);

    private async Task<List<(Arrival Arrival, int SendNo)>> RowsAsync(CancellationToken cancel)
    {
        await using var asked = new NpgsqlCommand(NewRows, connection);
        await using var found = await asked.ExecuteReaderAsync(cancel);
        var rows = new List<(Arrival, int)>();

        while (await found.ReadAsync(cancel))
        {
            rows.Add((new(found.GetString(0), found.GetString(1), found.GetString(2) == "撤回"), found.GetInt32(3)));
        }

        return rows;
    }

    private async Task RunAsync(string sql, object[] values, CancellationToken cancel)
    {
#pragma warning disable CA2100 // Statements of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100

        foreach (var value in values)
        {
            command.Parameters.AddWithValue(value);
        }

        await command.ExecuteNonQueryAsync(cancel);
    }
}
