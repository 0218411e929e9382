using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Supervision.Api.Tests.Flow;

/// <summary>What the role in which the program works is refused, after a draw that is locked. The guards themselves are tried elsewhere as the owner.</summary>
public sealed class RoleWallTests(LockedCity city) : IClassFixture<LockedCity>
{
    private static readonly string[] Kept =
    [
        "frame_rows", "roster_rows", "recusal_rows", "excluded_rows", "drawn_rows", "assigned_rows", "replacement_rows", "draw_attempts",
        "inspection_checks", "log_entries", "log_checkpoints", "log_tiles", "audit_entries",
    ];

    public static TheoryData<string> Tables => [.. Kept];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Rows_that_decide_are_neither_deleted_nor_swept_away(string table)
    {
        await RefusedAsync($"delete from {table}");
        await RefusedAsync($"truncate {table}");
        await RefusedAsync($"truncate {table} cascade");
        await RefusedAsync($"merge into {table} using (select 1) as one on true when matched then delete");
    }

    [Theory]
    [InlineData("update frame_rows set stratum = 'S9'")]
    [InlineData("update roster_rows set lead = true")]
    [InlineData("update drawn_rows set reserve = not reserve")]
    [InlineData("update assigned_rows set inspector = '43030006'")]
    [InlineData("update replacement_rows set \"in\" = '43030006'")]
    [InlineData("update log_entries set record = 'x'")]
    [InlineData("update log_checkpoints set note = ''")]
    [InlineData("update log_tiles set root = sha256('x')")]
    [InlineData("update audit_entries set person = '别人'")]
    [InlineData("update draw_attempts set frame_key = repeat('0', 32)")]
    [InlineData("update draw_attempts set rule_json = 'x'")]
    [InlineData("update draw_attempts set locked = null")]
    [InlineData("update draw_attempts set locked_in = pg_current_xact_id()")]
    [InlineData("update inspection_checks set officers = officers - 0")]
    [InlineData("update inspection_checks set target = (select target from drawn_rows where reserve limit 1)")]
    [InlineData("insert into log_entries table log_entries limit 1")]
    [InlineData("insert into drawn_rows select attempt, 'project:mine', stratum, 9999, ticket, false from drawn_rows limit 1")]
    [InlineData("insert into assigned_rows select attempt, target, team, 3, '43030006x', ticket from assigned_rows limit 1")]
    [InlineData("insert into frame_rows select attempt, 9999, 'project:mine', stratum from frame_rows limit 1")]
    public Task What_was_drawn_is_not_changed_or_added_to(string sql) => RefusedAsync(sql);

    // An update of the attempt that changes nothing once made its rows look as if they came with the draw.
    [Theory]
    [InlineData("insert into drawn_rows select attempt, 'project:mine', stratum, 9999, ticket, false from drawn_rows limit 1")]
    [InlineData("insert into assigned_rows select attempt, target, team, 3, '43030006x', ticket from assigned_rows limit 1")]
    [InlineData("insert into inspection_checks select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'target', 'project:mine'))).* from inspection_checks c limit 1")]
    public Task Nor_under_cover_of_an_update_that_changes_nothing(string sql) =>
        RefusedAsync($"update draw_attempts set locked = locked, void_reason = void_reason; set constraints all immediate; {sql}");

    [Theory]
    [InlineData("alter table assigned_rows disable trigger all")]
    [InlineData("alter table log_entries disable trigger refuse_change")]
    [InlineData("drop trigger refuse_change on log_entries")]
    [InlineData("create trigger aside before insert on log_entries for each row execute function suppress_redundant_updates_trigger()")]
    [InlineData("create rule aside as on update to log_entries do instead nothing")]
    [InlineData("set session_replication_role = replica")]
    [InlineData("set local session_replication_role = replica")]
    [InlineData("select set_config('session_replication_role', 'replica', false)")]
    [InlineData("create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'")]
    [InlineData("drop function refuse_change() cascade")]
    [InlineData("alter function refuse_change() set search_path = pg_temp")]
    [InlineData("comment on function refuse_change() is 'x'")]
    [InlineData("create function public.mine() returns int language sql as 'select 1'")]
    [InlineData("create table mine (a int)")]
    [InlineData("create schema mine")]
    [InlineData("drop table assigned_rows")]
    [InlineData("alter table assigned_rows owner to supervision_app")]
    [InlineData("alter table assigned_rows add column mine int")]
    [InlineData("set role supervision")]
    [InlineData("set session authorization supervision")]
    [InlineData("grant supervision to supervision_app")]
    [InlineData("grant update on assigned_rows to supervision_app; update assigned_rows set inspector = '43030006'")]
    [InlineData("alter role supervision_app superuser")]
    [InlineData("create role mine superuser")]
    [InlineData("create extension dblink")]
    [InlineData("copy log_entries to program 'cat'")]
    [InlineData("copy log_entries from '/etc/passwd'")]
    [InlineData("select pg_read_file('/etc/passwd')")]
    [InlineData("insert into \"__EFMigrationsHistory\" values ('x', 'x')")]
    [InlineData("insert into lifted_indexes values ('subjects', 'drop table log_entries')")]
    [InlineData("select lift_indexes('log_entries')")]
    [InlineData("select lift_indexes('subjects')")]
    public Task Nothing_that_guards_can_be_taken_away_or_replaced(string sql) => RefusedAsync(sql);

    [Theory]
    [InlineData("create database mine")]
    [InlineData("alter system set fsync = off")]
    public async Task Nor_is_the_server_the_programs(string sql)
    {
        await using var connection = new NpgsqlConnection(city.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The words are the test's own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("42501", refused.SqlState);
    }

    [Fact]
    public async Task A_temporary_table_of_the_same_name_does_not_stand_in_for_the_log()
    {
        await using var db = city.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("create temp table drawn_rows on commit drop as table drawn_rows with no data");
        await db.Database.ExecuteSqlRawAsync("create temp table draw_attempts on commit drop as select *, drawn_in as mine from public.draw_attempts with no data");
        await db.Database.ExecuteSqlRawAsync(
            "insert into pg_temp.draw_attempts (id, drawn_in) select id, pg_current_xact_id() from public.draw_attempts");
        await db.Database.ExecuteSqlRawAsync(
            "insert into public.drawn_rows select attempt, 'project:mine', stratum, 9999, ticket, false from public.drawn_rows limit 1");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => transaction.CommitAsync());
        Assert.Equal("SV001", refused.SqlState);
    }

    private async Task RefusedAsync(string sql)
    {
        var before = await city.SumsAsync(Kept);
        await using var db = city.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(async () =>
        {
#pragma warning disable EF1002 // The words are the test's own.
            await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
            await transaction.CommitAsync();
        });

        Assert.True(refused.SqlState is "42501" or "SV001" or "SV002", $"{sql}: {refused.SqlState} {refused.MessageText}");
        Assert.Equal(before, await city.SumsAsync(Kept));
    }
}
