using Npgsql;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence.Walls;

/// <summary>
/// A row of each of two departments in every table, and a session of each of them, of their supervisors and of nobody. Guards and checks are
/// taken away: what refuses here are the walls alone.
/// </summary>
public sealed class TwoDepartments : IAsyncLifetime
{
    public const string One = "430302-AA";
    public const string Other = "430381-BB";
    public const string Third = "430304-CC";

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await OwnerAsync(
            """
            do $$
            declare
                found record;
            begin
                for found in select conrelid::regclass as held, conname from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace loop
                    execute format('alter table %s drop constraint %I', found.held, found.conname);
                end loop;
                for found in select oid::regclass as held from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
                    execute format('alter table %s disable trigger all', found.held);
                end loop;
            end $$
            """);

        foreach (var table in await TablesAsync())
        {
            await OwnerAsync(await RowAsync(table, One, 1));
            await OwnerAsync(await RowAsync(table, Other, 2));
        }

        await OpenAsync("one", One, "Inspector", "");
        await OpenAsync("supervisor", "430300-SF", "Supervisor", "430302");
        await OpenAsync("own-bureau", One, "Supervisor", "430302");
        await OpenAsync("ended", One, "Inspector", "");
        await OpenAsync("security", "430300-SF", "SecurityAdministrator", "");
        await OpenAsync("auditor", "430300-SF", "AuditAdministrator", "");
        await OwnerAsync($"update read_log set person = (select person from office_sessions where hash = sha256('one')) where department = '{One}'");
        await OwnerAsync("update office_sessions set ended_at = now() where hash = sha256('ended')");
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    public async Task<IReadOnlyList<string>> TablesAsync() => await OwnerListAsync(
        "select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('__EFMigrationsHistory', 'lifted_indexes') order by 1");

    /// <summary>What comes of a statement under a login and a token: how many rows it touched, or why it was refused.</summary>
    public async Task<string> TryAsync(string login, string? token, string sql)
    {
        await using var connection = new NpgsqlConnection(_database.WithoutSession(login) + ";Pooling=false");
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        try
        {
            await using var tell = new NpgsqlCommand("select set_config('sv.session', $1, true)", connection);
            tell.Parameters.AddWithValue(token ?? "");
            await tell.ExecuteNonQueryAsync();
#pragma warning disable CA2100 // The tests' own words.
            await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            var seen = await command.ExecuteScalarAsync();
            return $"{seen}";
        }
        catch (PostgresException problem)
        {
            return $"{problem.SqlState} {problem.MessageText}";
        }
    }

    /// <summary>The statement that adds a row of a department.</summary>
    public async Task<string> RowAsync(string table, string department, int number)
    {
        var columns = await OwnerListAsync(
            $"""
            select column_name || '|' || data_type from information_schema.columns
            where table_schema = 'public' and table_name = '{table}' and is_generated = 'NEVER' and is_identity = 'NO'
                and (is_nullable = 'NO' or column_name in ('drafted', 'participants', 'task', 'attempt', 'department')) order by ordinal_position
            """);
        var named = columns.Select(column => column.Split('|')).ToList();
        var values = named.Select(column => ValueOf(table, column[0], column[1], department, number));
        return $"insert into {table} ({string.Join(", ", named.Select(column => $"\"{column[0]}\""))}) values ({string.Join(", ", values)})";
    }

    public async Task OwnerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests' own words.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<string>> OwnerListAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.OwnerConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests' own words.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<string>();

        while (await reader.ReadAsync())
        {
            found.Add(reader.GetString(0));
        }

        return found;
    }

    private static string ValueOf(string table, string column, string type, string department, int number)
    {
        if (column is "department" or "organ_code" or "lead" && type != "boolean" || (table, column) == ("departments", "code"))
        {
            return $"'{department}'";
        }

        return column switch
        {
            "kind" when table == "credit_records" => "'Exemption'",
            "region" => $"'{department[..6]}'",
            "participants" => $"'[\"{department}\"]'",
            "decision" => """'{"acts":[{"outcome":"exempt"}]}'""",
            "steps" => """'[{"state":"told"}]'""",
            "drafted" => "'{\"by\":{\"department\":\"" + department + "\"}}'",
            _ => OfType(type, number),
        };
    }

    private static string OfType(string type, int number) => type switch
    {
        "uuid" => $"'00000000-0000-0000-0000-00000000000{number}'",
        "jsonb" => "'{}'",
        "bytea" => $"'\\x0{number}'",
        "boolean" => "false",
        "ARRAY" => "'{}'",
        "integer" or "bigint" => $"{number}",
        "date" => "'2026-01-01'",
        "timestamp with time zone" => "now()",
        "xid8" => "pg_current_xact_id()",
        _ => $"'{number}'",
    };

    private Task OpenAsync(string token, string department, string role, string region) => OwnerAsync(
        $"""
        insert into office_sessions (hash, id, person, name, department, role, is_chief, regions, way, is_command_line, address,
            opened_at, latest_end, confirmed_at, seen_at, ends_at)
        values (sha256('{token}'), gen_random_uuid(), gen_random_uuid(), '甲', '{department}', '{role}', false,
            array_remove(array['{region}'], ''), 'Password', false, '', now(), now() + interval '1 hour', now(), now(), now() + interval '1 hour')
        """);
}
