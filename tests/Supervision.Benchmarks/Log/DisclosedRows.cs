using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;

namespace Supervision.Benchmarks.Log;

/// <summary>Writes disclosed results and their entries as the program would have, by COPY. Every tenth is withdrawn again.</summary>
internal sealed class DisclosedRows(string owner) : IAsyncDisposable
{
    private const int PerCopy = 50_000;
    private const string Salt = "00112233445566778899aabbccddeeff";
    private const string Task = "XT-2026-0001";

    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Ended = new(2026, 1, 5);

    // Twenty working days after the end of the check, by the calendar of that year.
    private static readonly DateOnly Due = new(2026, 2, 2);

    // Three working days after the withdrawal at noon.
    private static readonly DateOnly WithdrawBy = new(2026, 2, 13);

    private readonly NpgsqlConnection _connection = new(owner + ";Pooling=false");
    private long _index;

    public static string RecordOf(int number) => new Guid(number, 7, 7, 0, 0, 0, 0, 0, 0, 0, 1).ToString();

    public async Task WriteAsync(int results)
    {
        await _connection.OpenAsync();
        await using (var command = new NpgsqlCommand("set session_replication_role = replica", _connection))
        {
            await command.ExecuteNonQueryAsync();
        }

        for (var first = 0; first < results; first += PerCopy)
        {
            var numbers = Enumerable.Range(first, Math.Min(PerCopy, results - first)).ToList();
            await RowsAsync(numbers);
            await EntriesAsync(numbers);
        }
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RowsAsync(List<int> numbers)
    {
        await using var copy = await _connection.BeginBinaryImportAsync(
            "copy disclosures (id, record, target, target_name, department, content, occurred_on, due_on, salt, commitment, written_at, withdrawn_at, "
            + "withdrawn_because, withdraw_by) from stdin (format binary)");

        foreach (var number in numbers)
        {
            var (content, isWithdrawn) = (ContentOf(number), IsWithdrawn(number));
            await copy.StartRowAsync();
            await copy.WriteAsync(new Guid(number, 8, 8, 0, 0, 0, 0, 0, 0, 0, 1), NpgsqlDbType.Uuid);
            await copy.WriteAsync(RecordOf(number), NpgsqlDbType.Varchar);
            await copy.WriteAsync(content.Target, NpgsqlDbType.Varchar);
            await copy.WriteAsync(content.TargetName, NpgsqlDbType.Varchar);
            await copy.WriteAsync("430300-SJ", NpgsqlDbType.Varchar);
            await copy.WriteAsync(JsonSerializer.Serialize(content, Jsonb.Options), NpgsqlDbType.Jsonb);
            await copy.WriteAsync(Ended, NpgsqlDbType.Date);
            await copy.WriteAsync(Due, NpgsqlDbType.Date);
            await NullableAsync(copy, isWithdrawn ? null : Salt);
            await copy.WriteAsync(content.Commitment(Salt), NpgsqlDbType.Varchar);
            await copy.WriteAsync(Noon, NpgsqlDbType.TimestampTz);

            if (isWithdrawn)
            {
                await copy.WriteAsync(Noon, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync("决定被撤销", NpgsqlDbType.Text);
                await copy.WriteAsync(WithdrawBy, NpgsqlDbType.Date);
            }
            else
            {
                await copy.WriteNullAsync();
                await copy.WriteNullAsync();
                await copy.WriteNullAsync();
            }
        }

        await copy.CompleteAsync();
    }

    private async Task EntriesAsync(List<int> numbers)
    {
        await using var copy = await _connection.BeginBinaryImportAsync("copy log_entries (index, at, kind, object, record, leaf_hash) from stdin (format binary)");

        foreach (var number in numbers)
        {
            var record = RecordOf(number);
            await EntryAsync(copy, new ResultDisclosedRecord(record, ContentOf(number).Commitment(Salt)), Task);

            if (IsWithdrawn(number))
            {
                await EntryAsync(copy, new WithdrawalRecord(record), record);
            }
        }

        await copy.CompleteAsync();
    }

    private async Task EntryAsync(NpgsqlBinaryImporter copy, ILogRecord record, string obj)
    {
        var text = LogRecords.Write(record);
        var entry = LogEntry.Of(_index++, record.Kind, obj, text, Noon);
        await copy.StartRowAsync();
        await copy.WriteAsync(entry.Index, NpgsqlDbType.Bigint);
        await copy.WriteAsync(entry.At, NpgsqlDbType.TimestampTz);
        await copy.WriteAsync(entry.Kind.ToString(), NpgsqlDbType.Varchar);
        await copy.WriteAsync(entry.Object, NpgsqlDbType.Varchar);
        await copy.WriteAsync(text, NpgsqlDbType.Text);
        await copy.WriteAsync(entry.LeafHash.ToArray(), NpgsqlDbType.Bytea);
    }

    private static Task NullableAsync(NpgsqlBinaryImporter copy, string? text) =>
        text is null ? copy.WriteNullAsync() : copy.WriteAsync(text, NpgsqlDbType.Varchar);

    private static bool IsWithdrawn(int number) => number % 10 == 0;

    private static DisclosureContent ContentOf(int number) => new(
        "XT-JH-2026-01", "2026年度抽查计划", Task, "餐饮服务单位部门联合抽查", "双随机（部门联合）", "不定向",
        string.Create(CultureInfo.InvariantCulture, $"91430399MA{number:00000000}"), $"第{number}饭店（样例）", "湘潭市市场监督管理局", "湘潭市消防救援支队",
        Ended, ["R01"], [new("餐饮服务检查", "未发现问题"), new("消防安全检查", "未发现问题"), new("税务登记检查", "未发现问题")]);
}
