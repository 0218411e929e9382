using Npgsql;
using NpgsqlTypes;
using Supervision.Api.Registers.Files;

namespace Supervision.Api.Registers;

/// <summary>Reads the register of subjects (检查对象名录库), which may have millions of rows: nothing but the keys is held in memory.</summary>
public sealed class SubjectRows(RegisterTables tables)
{
    public const string KeyExpected = "18位统一社会信用代码（校验位正确），或者project:、product:、behaviour:开头的编号";

    private const int Full = 1 << 18;

    // In the order in which the parser writes them.
    private static readonly StagedColumn[] Columns =
    [
        new("id", NpgsqlDbType.Uuid, StagedRole.OnlyAtFirst), new("key", NpgsqlDbType.Varchar, StagedRole.Key), new("name", NpgsqlDbType.Varchar),
        new("kind", NpgsqlDbType.Varchar), new("status", NpgsqlDbType.Varchar), new("region", NpgsqlDbType.Varchar),
        new("street", NpgsqlDbType.Varchar), new("industry", NpgsqlDbType.Varchar), new("address", NpgsqlDbType.Varchar),
        new("jurisdiction", NpgsqlDbType.Varchar), new("tier", NpgsqlDbType.Varchar), new("registered_on", NpgsqlDbType.Date),
        new("is_sample", NpgsqlDbType.Boolean), new("source", NpgsqlDbType.Varchar, StagedRole.WrittenAlong),
        new("synced_at", NpgsqlDbType.TimestampTz, StagedRole.WrittenAlong),
    ];

    internal async Task<Taken> TakeAsync(ImportRun run)
    {
        var staging = new Staging(tables.Connection, "subjects", Columns, run.Cancel);

        // An empty register has nothing to merge with.
        if (await staging.IsEmptyAsync())
        {
            await staging.LiftIndexesAsync();
            var added = await CopyAsync(run, "subjects", staging.All());
            await staging.RestoreIndexesAsync();
            return new(added, 0, 0, []);
        }

        await staging.CreateAsync();
        var rows = await CopyAsync(run, Staging.Incoming, staging.All());
        var (fresh, changed) = await staging.MergeAsync();
        return new(fresh, changed, rows - fresh - changed, []);
    }

    private async Task<int> CopyAsync(ImportRun run, string table, string columns)
    {
        var parser = new SubjectParser(run, await tables.DepartmentsAsync(run.Cancel));
        await using var copy = await tables.Connection.BeginRawBinaryCopyAsync($"copy {table} ({columns}) from stdin (format binary)", run.Cancel);
        copy.ReadTimeout = copy.WriteTimeout = Timeout.Infinite;

        try
        {
            return await SendAsync(run, parser, copy);
        }
        catch
        {
            // Otherwise the end of the stream would count as the end of the rows.
            await copy.CancelAsync();
            throw;
        }
    }

    private static async Task<int> SendAsync(ImportRun run, SubjectParser parser, NpgsqlRawCopyStream copy)
    {
        var (buffer, other) = (new CopyBuffer(Full * 2), new CopyBuffer(Full * 2));
        var sent = Task.CompletedTask;
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
                sent = copy.WriteAsync(buffer.Filled, run.Cancel).AsTask();
                (buffer, other) = (other, buffer);
                buffer.Clear();
                run.Watch.Reading(read, run.Reader.Share);
                run.Cancel.ThrowIfCancellationRequested();
            }
        }

        run.Watch.Writing(read);
        await sent;
        buffer.End();
        await copy.WriteAsync(buffer.Filled, run.Cancel);
        return good;
    }
}
