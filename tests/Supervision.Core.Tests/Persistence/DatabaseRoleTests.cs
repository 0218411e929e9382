using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>Who owns the tables, who works on them, and what an office is told that keeps the two apart or does not.</summary>
public sealed class DatabaseRoleTests
{
    [Fact]
    public async Task With_both_addresses_the_tables_are_made_by_one_and_used_by_the_other()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var server = await OpenAsync(new(database.ConnectionString, database.OwnerConnectionString, null));

        Assert.Equal("", CodeOf(await server.BringUpToDateAsync(default)));
        Assert.Null(server.Warning);
        Assert.Equal("supervision_app", new NpgsqlConnectionStringBuilder(server.ConnectionString).Username);
        await using var db = database.NewContext();
        Assert.Equal(0, await db.LogEntries.CountAsync());
    }

    [Fact]
    public async Task With_the_programs_address_alone_a_finished_database_is_used_and_an_unfinished_one_is_refused_in_words()
    {
        await using var ready = await TestDatabase.CreateAsync();
        await using var current = await OpenAsync(new(ready.ConnectionString, null, null));
        Assert.Equal("", CodeOf(await current.BringUpToDateAsync(default)));
        Assert.Null(current.Warning);

        await OwnerAsync(ready, "comment on function refuse_change() is 'older'");
        Assert.Equal("postgres.not-up-to-date", CodeOf(await current.BringUpToDateAsync(default)));

        await OwnerAsync(ready, "delete from \"__EFMigrationsHistory\"");
        Assert.Equal("postgres.not-up-to-date", CodeOf(await current.BringUpToDateAsync(default)));

        await OwnerAsync(ready, "revoke all on all tables in schema public from supervision_app");
        Assert.Equal("postgres.not-up-to-date", CodeOf(await current.BringUpToDateAsync(default)));
    }

    [Fact]
    public async Task With_the_owners_address_alone_it_works_and_says_what_that_costs()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var server = await OpenAsync(new(database.OwnerConnectionString, null, null));

        Assert.Equal("", CodeOf(await server.BringUpToDateAsync(default)));
        Assert.Contains("所有者“supervision”", server.Warning, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_gets_a_session_by_the_gate_and_it_ends_with_the_process()
    {
        await using var database = await TestDatabase.CreateAsync();
        var addresses = new DatabaseAddresses(database.WithoutSession("supervision_app"), null, null) { Gate = database.WithoutSession("supervision_gate") };
        var server = await OpenAsync(addresses);
        Assert.Equal("", CodeOf(await server.BringUpToDateAsync(default)));

        await using (var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false"))
        {
            await connection.OpenAsync();
            await using var asked = new NpgsqlCommand("select sv_program()", connection);
            Assert.Equal(true, await asked.ExecuteScalarAsync());
            await server.DisposeAsync();
            Assert.Equal(false, await asked.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task Without_a_gate_the_program_is_told_that_it_would_see_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = await OpenAsync(new(database.WithoutSession("supervision_app"), null, null));

        Assert.Equal("postgres.no-gate", CodeOf(await server.BringUpToDateAsync(default)));
    }

    [Theory]
    [InlineData("supervision_public", "")]
    [InlineData("supervision_app", "postgres.no-public")]
    [InlineData("supervision_gate", "postgres.no-public")]
    [InlineData("nobody_of_this_name", "postgres.no-public")]
    public async Task By_the_address_of_the_public_what_is_public_is_read_and_no_more(string login, string refused)
    {
        await using var database = await TestDatabase.CreateAsync();
        var addresses = new DatabaseAddresses(database.WithoutSession("supervision_app"), null, null)
        {
            Gate = database.WithoutSession("supervision_gate"),
            Public = database.WithoutSession(login) + ";Pooling=false",
        };
        await using var server = await OpenAsync(addresses);

        Assert.Equal(refused, CodeOf(await server.BringUpToDateAsync(default)));
    }

    [Theory]
    [InlineData("supervision_supervisor", "")]
    [InlineData("supervision_app", "postgres.no-supervisor")]
    [InlineData("supervision_public", "postgres.no-supervisor")]
    [InlineData("nobody_of_this_name", "postgres.no-supervisor")]
    public async Task By_the_address_of_the_supervisor_cases_are_read_and_not_changed(string login, string refused)
    {
        await using var database = await TestDatabase.CreateAsync();
        var addresses = new DatabaseAddresses(database.WithoutSession("supervision_app"), null, null)
        {
            Gate = database.WithoutSession("supervision_gate"),
            Supervisor = database.WithoutSession(login) + ";Pooling=false",
        };
        await using var server = await OpenAsync(addresses);

        Assert.Equal(refused, CodeOf(await server.BringUpToDateAsync(default)));
    }

    [Fact]
    public async Task A_database_from_before_the_roles_gets_them_with_the_next_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        await OwnerAsync(database, "revoke all on all tables in schema public from supervision_app, supervision_publisher");
        await using var db = database.NewContext();
        await Assert.ThrowsAsync<PostgresException>(() => db.LogEntries.CountAsync());

        await DatabaseServer.BringUpToDateAsync(database.OwnerConnectionString, default);

        Assert.Equal(0, await db.LogEntries.CountAsync());
    }

    [Fact]
    public async Task Every_table_may_be_read_and_added_to_only_what_changes_may_be_changed_and_nothing_deleted_but_old_forms()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewOwnerContext();

        foreach (var entity in db.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            Assert.Equal(table == "submissions" ? "DELETE INSERT SELECT" : "INSERT SELECT", await RightsAsync(db, table, "supervision_app"));
            Assert.Equal(string.Join(' ', Grants.Changeable(entity)), await ColumnsAsync(db, table));
            Assert.Equal(string.Join(' ', Grants.MarkedByPublisher(entity)), await ColumnsAsync(db, table, "supervision_publisher"));
        }

        Assert.DoesNotContain("withdrawn", await ColumnsAsync(db, "issued_papers", "supervision_publisher"), StringComparison.Ordinal);

        Assert.Empty(await ListAsync(db, "select proname from pg_proc where pronamespace = 'public'::regnamespace and (proconfig is null or proconfig::text not like '%pg_temp%')"));
        Assert.Equal("", await RightsAsync(db, "draw_attempts", "supervision_publisher"));
        Assert.Equal("SELECT", await RightsAsync(db, "issued_papers", "supervision_publisher"));
    }

    [Theory]
    [InlineData("log_entries"), InlineData("audit_entries"), InlineData("log_checkpoints"), InlineData("log_tiles"), InlineData("frame_rows")]
    [InlineData("roster_rows"), InlineData("recusal_rows"), InlineData("drawn_rows"), InlineData("assigned_rows"), InlineData("replacement_rows")]
    [InlineData("ceremonies"), InlineData("ceremony_tasks"), InlineData("rulebooks"), InlineData("delivery_receipts")]
    public async Task What_is_only_ever_added_has_no_column_that_may_change(string table)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewOwnerContext();

        Assert.Equal("", await ColumnsAsync(db, table));
    }

    private static async Task<DatabaseServer> OpenAsync(DatabaseAddresses addresses) =>
        (await DatabaseServer.OpenAsync(addresses, "/nowhere", DatabaseRole.Program, default))
            .Match(server => server, problem => throw new InvalidOperationException(problem.Message));

    private static string CodeOf(Result<Done> result) => result.Match(_ => "", problem => problem.Code);

    private static async Task OwnerAsync(TestDatabase database, string sql)
    {
        await using var db = database.NewOwnerContext();
#pragma warning disable EF1002 // The words are the test's own.
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }

    private static async Task<string> RightsAsync(SupervisionDb db, string table, string role) => string.Join(' ', await db.Database.SqlQuery<string>(
        $"""select privilege_type as "Value" from information_schema.role_table_grants where grantee = {role} and table_name = {table} order by 1""").ToListAsync());

    private static async Task<string> ColumnsAsync(SupervisionDb db, string table, string role = "supervision_app") => string.Join(' ', await db.Database.SqlQuery<string>(
        $"""
        select column_name as "Value" from information_schema.role_column_grants
        where grantee = {role} and table_name = {table} and privilege_type = 'UPDATE' order by column_name collate "C"
        """).ToListAsync());

    private static async Task<List<string>> ListAsync(SupervisionDb db, string sql)
    {
#pragma warning disable EF1002 // The words are the test's own.
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
#pragma warning restore EF1002
    }
}
