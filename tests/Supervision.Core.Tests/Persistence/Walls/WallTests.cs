using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Persistence.Walls;

namespace Supervision.Core.Tests.Persistence.Walls;

/// <summary>What a query that forgot to ask sees, under each login and session, of every table that there is.</summary>
public sealed class WallTests(TwoDepartments city) : IClassFixture<TwoDepartments>
{
    private const string App = "supervision_app";
    private const string Supervisor = "supervision_supervisor";
    private const string Program = "the-program-in-tests";

    public static TheoryData<string> Walled => [.. Tables(wall => wall.Kind is not WallKind.Outside)];

    [Fact]
    public async Task Every_table_has_a_wall_or_a_reason_and_the_database_has_the_same()
    {
        using var db = Model();
        var listed = CityWalls.All.Select(wall => wall.Entity).ToList();

        Assert.Equal(listed.Count, listed.Distinct().Count());
        Assert.Empty(db.Model.GetEntityTypes().Select(entity => entity.ClrType).Except(listed));
        Assert.All(CityWalls.All, wall => Assert.True(wall.Why.Length > 5));
        Assert.Equal(
            Tables(wall => wall.Kind is not WallKind.Outside).Order(StringComparer.Ordinal),
            await city.OwnerListAsync("select relname::text from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by relname collate \"C\""));
    }

    [Theory]
    [MemberData(nameof(Walled))]
    public async Task A_forgotten_where_shows_nothing_of_another_department(string table)
    {
        var kind = KindOf(table);
        var own = kind switch
        {
            WallKind.WrittenByOwn => "2",
            WallKind.Function => "0",
            _ => "1",
        };
        var all = table == "office_sessions" ? "9" : "2";

        Assert.Equal(own, await city.TryAsync(App, "one", $"select count(*) from {table}"));
        Assert.Equal(all, await city.TryAsync(App, Program, $"select count(*) from {table}"));
    }

    [Theory]
    [MemberData(nameof(Walled))]
    public async Task Nobody_sees_nothing(string table)
    {
        foreach (var token in new[] { null, "forged", "ended", "One", "one " })
        {
            Assert.Equal("0", await city.TryAsync(App, token, $"select count(*) from {table}"));
        }
    }

    [Theory]
    [MemberData(nameof(Walled))]
    public async Task A_supervisor_sees_the_departments_of_his_regions_and_never_his_own_bureau(string table)
    {
        if (!WallOf(table).IsSupervised)
        {
            // His own sessions and what he has read; of codes nothing.
            Assert.Equal(KindOf(table) is WallKind.Program ? "1" : "0", await city.TryAsync(Supervisor, "supervisor", $"select count(*) from {table}"));
            Assert.Equal("0", await city.TryAsync(Supervisor, null, $"select count(*) from {table}"));
            return;
        }

        Assert.Equal("1", await city.TryAsync(Supervisor, "supervisor", $"select count(*) from {table}"));
        Assert.Equal("0", await city.TryAsync(Supervisor, "own-bureau", $"select count(*) from {table}"));
        Assert.Equal("0", await city.TryAsync(Supervisor, "one", $"select count(*) from {table}"));
        Assert.Equal("0", await city.TryAsync(Supervisor, null, $"select count(*) from {table}"));
    }

    [Theory]
    [MemberData(nameof(Walled))]
    public async Task Nobody_writes_a_row_of_another_department(string table)
    {
        var row = await city.RowAsync(table, TwoDepartments.Third, 3);

        foreach (var token in new[] { "one", "supervisor", null, "forged" })
        {
            Assert.StartsWith("42501 new row violates row-level security", await city.TryAsync(App, token, row), StringComparison.Ordinal);
        }

        Assert.StartsWith("42501", await city.TryAsync(Supervisor, "supervisor", row), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enforcement_cases", "closed"), InlineData("issued_papers", "failure"), InlineData("inspection_checks", "returned_because")]
    [InlineData("draw_attempts", "void_reason"), InlineData("annual_plans", "published"), InlineData("recusal_requests", "granted")]
    [InlineData("inspectors", "post"), InlineData("list_versions", "adopted")]
    public async Task Nor_changes_one(string table, string column)
    {
        var change = $"with changed as (update {table} set {column} = {column} returning 1) select count(*) from changed";

        Assert.Equal("1", await city.TryAsync(App, "one", change));
        Assert.Equal("0", await city.TryAsync(App, "supervisor", change));
        Assert.Equal("0", await city.TryAsync(App, null, change));
        Assert.Equal("2", await city.TryAsync(App, Program, change));
    }

    [Theory]
    [InlineData("deputations", "security", "2"), InlineData("pair_waivers", "security", "2"), InlineData("read_log", "security", "0")]
    [InlineData("deputations", "auditor", "2"), InlineData("pair_waivers", "auditor", "2"), InlineData("read_log", "auditor", "2")]
    [InlineData("deputations", "supervisor", "1"), InlineData("pair_waivers", "supervisor", "1"), InlineData("read_log", "supervisor", "1")]
    [InlineData("read_log", "own-bureau", "0")]
    public async Task Who_keeps_accounts_and_who_audits_read_beyond_a_department_what_is_theirs(string table, string session, string seen) =>
        Assert.Equal(seen, await city.TryAsync(App, session, $"select count(*) from {table}"));

    [Theory]
    [InlineData("deputations", "principal"), InlineData("deputations", "deputy")]
    public async Task Of_a_deputation_elsewhere_both_see_their_own_and_change_nothing(string table, string column)
    {
        var own = new TwoDepartments();
        await own.InitializeAsync();

        try
        {
            await own.OwnerAsync($"update {table} set {column} = (select person from office_sessions where hash = sha256('one')) where department = '{TwoDepartments.Other}'");
            Assert.Equal("2", await own.TryAsync(App, "one", $"select count(*) from {table}"));
            Assert.Equal("1", await own.TryAsync(App, "one", $"with changed as (update {table} set ended = ended returning 1) select count(*) from changed"));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    // Whoever takes a deputation back ends the sessions in which the deputy is at work by it.
    [Fact]
    public async Task A_session_in_ones_place_is_seen_and_ended_by_whom_it_stands_in_for()
    {
        var own = new TwoDepartments();
        await own.InitializeAsync();

        try
        {
            const string end = "with changed as (update office_sessions set ended_at = ended_at returning 1) select count(*) from changed";
            Assert.Equal("1", await own.TryAsync(App, "one", end));
            await own.OwnerAsync(
                "update office_sessions set stands_in_for = (select person from office_sessions where hash = sha256('one')) where hash = sha256('supervisor')");
            Assert.Equal("2", await own.TryAsync(App, "one", end));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_program_session_is_opened_by_the_gate_alone_which_can_do_nothing_else()
    {
        Assert.StartsWith("42501", await city.TryAsync(App, Program, "select sv_open_program(sha256('mine'))"), StringComparison.Ordinal);
        Assert.StartsWith("42501", await city.TryAsync("supervision_publisher", null, "select sv_open_program(sha256('mine'))"), StringComparison.Ordinal);
        Assert.Equal("", await city.TryAsync("supervision_gate", null, "select sv_open_program(sha256('mine'))"));

        foreach (var table in await city.TablesAsync())
        {
            Assert.StartsWith("42501", await city.TryAsync("supervision_gate", null, $"select count(*) from {table}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_public_reads_what_is_for_everybody_and_writes_nothing()
    {
        using var db = Model();

        foreach (var entity in db.Model.GetEntityTypes())
        {
            var table = entity.GetTableName()!;
            var known = await city.OwnerListAsync(
                $"""
                select attname::text from pg_attribute
                where attrelid = '{table}'::regclass and attnum > 0 and not attisdropped and has_column_privilege('supervision_public', attrelid, attnum, 'select')
                order by attname collate "C"
                """);
            // A table that is public as a whole has columns besides that only guards know.
            var isWhole = CityWalls.Of(entity.ClrType) is { IsPublic: true, PublicProperties.Count: 0 };
            Assert.Equal(isWhole ? known : Grants.PublicColumns(entity), known);
            Assert.Equal(isWhole, known.Count > 0 && CityWalls.Of(entity.ClrType).PublicProperties.Count == 0);
            Assert.StartsWith("42501", await city.TryAsync("supervision_public", Program, $"delete from {table}"), StringComparison.Ordinal);
        }

        Assert.Empty(await city.OwnerListAsync(
            """
            select relname::text from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
                and (has_any_column_privilege('supervision_public', oid, 'insert, update') or has_table_privilege('supervision_public', oid, 'delete, truncate'))
            """));
    }

    [Theory]
    [InlineData("enforcement_cases", "number"), InlineData("issued_papers", "number"), InlineData("accounts", "id"), InlineData("office_sessions", "hash")]
    [InlineData("audit_entries", "number"), InlineData("security_log", "number"), InlineData("roster_rows", "inspector"), InlineData("frame_rows", "attempt")]
    [InlineData("drawn_rows", "target"), InlineData("draw_attempts", "frame_key"), InlineData("own_line_codes", "attempt"), InlineData("violation_events", "id")]
    [InlineData("subjects", "tier"), InlineData("inspection_checks", "target"), InlineData("inspection_checks", "officers"), InlineData("back_checks", "officers")]
    public async Task Nor_does_it_know_of_cases_codes_people_or_whom_a_draw_will_meet(string table, string column) =>
        Assert.StartsWith("42501", await city.TryAsync("supervision_public", Program, $"select {column} from {table}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("annual_plans", "published"), InlineData("list_versions", "adopted")]
    public async Task What_waits_to_be_made_public_is_not_there_yet(string table, string column)
    {
        await city.OwnerAsync($"update {table} set {column} = null");
        Assert.Equal("0", await city.TryAsync("supervision_public", null, $"select count(*) from {table}"));

        await city.OwnerAsync($"update {table} set {column} = '{{}}' where ctid = (select min(ctid) from {table})");
        Assert.Equal("1", await city.TryAsync("supervision_public", null, $"select count(*) from {table}"));
        await city.OwnerAsync($"update {table} set {column} = null");
    }

    [Fact]
    public async Task Whole_files_are_not_copied_into_a_walled_table_not_even_by_the_program() =>
        Assert.StartsWith("0A000", await city.TryAsync(App, Program, "copy enforcement_cases from stdin"), StringComparison.Ordinal);

    [Fact]
    public async Task Every_guard_sees_the_whole_city() => Assert.Empty(await city.OwnerListAsync(
        "select proname::text from pg_proc where pronamespace = 'public'::regnamespace and prorettype = 'trigger'::regtype and not prosecdef"));

    // An officer lent to a task of other departments stands on a roster that his own registrar may not see.
    [Fact]
    public async Task A_guard_that_asked_as_the_one_who_acts_would_be_blind()
    {
        const string rename = "with changed as (update inspectors set name = '别人' where department = '430302-AA' returning 1) select count(*) from changed";
        var own = new TwoDepartments();
        await own.InitializeAsync();

        try
        {
            await own.OwnerAsync(
                """
                update roster_rows set inspector = '1', name = '本人' where attempt = (select attempt from roster_rows order by attempt desc limit 1);
                alter table inspectors enable trigger refuse_other_person
                """);
            Assert.Equal("1", await own.TryAsync(App, "one", "select count(*) from roster_rows"));
            Assert.StartsWith("SV001", await own.TryAsync(App, "one", rename), StringComparison.Ordinal);

            await own.OwnerAsync("alter function refuse_other_person() security invoker");
            Assert.Equal("1", await own.TryAsync(App, "one", rename));
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private static WallKind KindOf(string table) => WallOf(table).Kind;

    private static Wall WallOf(string table)
    {
        using var db = Model();
        return CityWalls.Of(db.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table).ClrType);
    }

    private static IEnumerable<string> Tables(Func<Wall, bool> wanted)
    {
        using var db = Model();
        return [.. CityWalls.All.Where(wanted).Select(wall => db.Model.FindEntityType(wall.Entity)!.GetTableName()!)];
    }

    private static SupervisionDb Model() => SupervisionDbOptions.Open("Host=nowhere");
}
