using Npgsql;

namespace Supervision.Api.Registers;

/// <summary>Rows are copied into a temporary table and from there merged into the register as a set.</summary>
internal sealed class Staging(NpgsqlConnection connection, string table, IReadOnlyList<StagedColumn> columns, CancellationToken cancel)
{
    public const string Incoming = "incoming";

    // The join of the merge should fit into memory; what does not is spilled by PostgreSQL itself.
    private const string Memory = "set local work_mem = '256MB'";

    private string SameKey => string.Join(" and ", Of(StagedRole.Key).Select(column => $"t.{column} = i.{column}"));

    private string Differs => $"({Listed("t", StagedRole.Compared)}) is distinct from ({Listed("i", StagedRole.Compared)})";

    private IEnumerable<string> Of(params StagedRole[] roles) => columns.Where(column => roles.Contains(column.Role)).Select(column => column.Name);

    public string All(string prefix = "") => string.Join(", ", columns.Select(column => prefix + column.Name));

    /// <summary>An empty copy of the table, with the number of rows of the file that each row stands for.</summary>
    public async Task CreateAsync()
    {
        await RunAsync($"create temp table {Incoming} on commit drop as select {All()}, 1 as file_rows from {table} with no data");
        await RunAsync($"alter table {Incoming} alter file_rows set default 1");
    }

    public async Task<bool> IsEmptyAsync()
    {
#pragma warning disable CA2100 // Names are our own.
        await using var command = new NpgsqlCommand($"select not exists (select 1 from {table})", connection);
#pragma warning restore CA2100
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>
    /// Takes the indexes off the empty table until its rows are in: built once over all rows they cost a third of what a row at a time
    /// does. Inside the transaction, so that a failure leaves them as they were.
    /// </summary>
    public Task LiftIndexesAsync() => RunAsync($"select lift_indexes('{table}')");

    public async Task RestoreIndexesAsync()
    {
        await RunAsync("set local maintenance_work_mem = '256MB'");
        await RunAsync($"select restore_indexes('{table}')");
    }

    /// <param name="rows">The values in the order of the columns, and the number of rows of the file behind them.</param>
    public async Task CopyAsync(IEnumerable<(object?[] Values, int FileRows)> rows)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"copy {Incoming} from stdin (format binary)", cancel);
        copy.Timeout = TimeSpan.Zero;

        foreach (var (values, fileRows) in rows)
        {
            await copy.StartRowAsync(cancel);

            for (var i = 0; i < values.Length; i++)
            {
                await (values[i] is { } value ? copy.WriteAsync(value, columns[i].Type, cancel) : copy.WriteNullAsync(cancel));
            }

            await copy.WriteAsync(fileRows, NpgsqlTypes.NpgsqlDbType.Integer, cancel);
        }

        await copy.CompleteAsync(cancel);
    }

    /// <summary>How many rows of the file are added and changed.</summary>
    public async Task<(int Added, int Changed)> MergeAsync()
    {
        await RunAsync(Memory);
        var counts = await CountAsync();

        if (counts.Changed > 0)
        {
            var set = string.Join(", ", Of(StagedRole.Compared, StagedRole.WrittenAlong).Select(column => $"{column} = i.{column}"));
            await RunAsync($"update {table} t set {set} from {Incoming} i where {SameKey} and {Differs}");
        }

        if (counts.Added > 0)
        {
            await RunAsync(
                $"insert into {table} ({All()}) select {All("i.")} from {Incoming} i where not exists (select 1 from {table} t where {SameKey})");
        }

        return counts;
    }

    private async Task<(int Added, int Changed)> CountAsync()
    {
        var isNew = $"t.{Of(StagedRole.Key).First()} is null";
#pragma warning disable CA2100 // Names are our own.
        await using var command = new NpgsqlCommand(
            $"""
            select coalesce(sum(i.file_rows) filter (where {isNew}), 0), coalesce(sum(i.file_rows) filter (where not {isNew} and {Differs}), 0)
            from {Incoming} i left join {table} t on {SameKey}
            """,
            connection)
        { CommandTimeout = 0 };
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancel);
        await reader.ReadAsync(cancel);
        return ((int)reader.GetInt64(0), (int)reader.GetInt64(1));
    }

    private string Listed(string alias, StagedRole role) => string.Join(", ", Of(role).Select(column => $"{alias}.{column}"));

    private async Task<int> RunAsync(string sql)
    {
#pragma warning disable CA2100 // Names are our own.
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
#pragma warning restore CA2100
        return await command.ExecuteNonQueryAsync(cancel);
    }
}
