using Npgsql;
using Supervision.Api.Registers.Files;

namespace Supervision.Api.Registers;

/// <summary>Reads the register of subjects (检查对象名录库), which may have millions of rows: nothing but the keys is held in memory.</summary>
internal static class SubjectRows
{
    public const string KeyExpected = "18位统一社会信用代码（校验位正确），或者project:、product:、behaviour:开头的编号";

    private const int Full = 1 << 18;

    private const string Compared =
        "name, kind, status, region, street, industry, address, jurisdiction, tier, registered_on, is_sample";

    public static async Task<Taken> TakeAsync(ImportRun run)
    {
        await RunAsync(run, $"create temp table incoming on commit drop as select id, key, {Compared} from subjects with no data");
        var rows = await CopyAsync(run);
        run.Watch.Writing(rows);
        var changed = await UpdateAsync(run);
        var added = await InsertAsync(run);
        return new(added, changed, rows - added - changed, []);
    }

    private static async Task<int> CopyAsync(ImportRun run)
    {
        var parser = new SubjectParser(run.Columns, run.Codes, await run.DepartmentsAsync(), run.Today, run.At);
        await using var copy = await run.Connection.BeginRawBinaryCopyAsync(
            $"copy incoming (id, key, {Compared}) from stdin (format binary)", run.Cancel);
        copy.ReadTimeout = copy.WriteTimeout = Timeout.Infinite;
        var (buffer, other) = (new CopyBuffer(Full * 2), new CopyBuffer(Full * 2));
        var sent = ValueTask.CompletedTask;
        var (good, read) = (0, 0L);
        buffer.Header();

        while (run.Reader.Read())
        {
            read++;

            if (parser.Encode(run.Reader, buffer))
            {
                good++;
            }
            else
            {
                run.Errors.Add(FileRow.Of(run.Reader), Reasons.Joined(run.Reader.Line, parser.Wrongs));
            }

            if (buffer.Length >= Full)
            {
                // While the database takes one buffer, the next one fills.
                await sent;
                sent = copy.WriteAsync(buffer.Filled, run.Cancel);
                (buffer, other) = (other, buffer);
                buffer.Clear();
                run.Watch.Reading(read, run.Reader.Share);
                run.Cancel.ThrowIfCancellationRequested();
            }
        }

        await sent;
        buffer.End();
        await copy.WriteAsync(buffer.Filled, run.Cancel);
        return good;
    }

    private static Task<int> UpdateAsync(ImportRun run)
    {
        var set = string.Join(", ", Compared.Split(", ").Select(column => $"{column} = i.{column}"));
        return RunAsync(run,
            $"""
            update subjects t set {set}, source = $1, synced_at = $2 from incoming i
            where t.key = i.key and ({Prefixed("t.")}) is distinct from ({Prefixed("i.")})
            """, run.Source, run.At.UtcDateTime);
    }

    // In the order of the keys, so that the index grows at its end.
    private static Task<int> InsertAsync(ImportRun run) => RunAsync(run,
        $"""
        insert into subjects (id, key, {Compared}, source, synced_at)
        select id, key, {Compared}, $1, $2 from incoming i where not exists (select 1 from subjects t where t.key = i.key) order by key
        """, run.Source, run.At.UtcDateTime);

    private static string Prefixed(string prefix) =>
        string.Join(", ", Compared.Split(", ").Select(column => prefix + column));

    private static async Task<int> RunAsync(ImportRun run, string sql, params object[] values)
    {
#pragma warning disable CA2100 // Names are our own.
        await using var command = new NpgsqlCommand(sql, run.Connection) { CommandTimeout = 0 };
#pragma warning restore CA2100

        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return await command.ExecuteNonQueryAsync(run.Cancel);
    }
}
