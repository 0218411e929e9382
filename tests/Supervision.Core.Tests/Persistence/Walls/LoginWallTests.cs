namespace Supervision.Core.Tests.Persistence.Walls;

/// <summary>What a login may do beside the rows that it sees: the supervisor's, the public's, and what is asked by a function alone.</summary>
public sealed class LoginWallTests(TwoDepartments city) : IClassFixture<TwoDepartments>
{
    private const string App = "supervision_app";
    private const string Supervisor = "supervision_supervisor";
    private const string Program = "the-program-in-tests";

    [Fact]
    public async Task The_login_of_a_supervisor_writes_nothing_but_what_he_has_read_and_what_was_refused_him()
    {
        const string read =
            """
            insert into read_log (at, person, name, department, role, session, address, act, object)
            select now(), person, name, department, role, id, '', '查阅', '案件' from office_sessions where role = 'Supervisor' limit 1 returning 'noted'
            """;

        Assert.Equal(["read_log", "rulebooks", "security_log"], await city.OwnerListAsync(
            """
            select relname::text from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r'
                and (has_any_column_privilege('supervision_supervisor', oid, 'insert, update') or has_table_privilege('supervision_supervisor', oid, 'delete, truncate'))
            order by 1
            """));
        Assert.Equal("noted", await city.TryAsync(Supervisor, "supervisor", read));

        foreach (var table in new[] { "accounts", "passkeys", "sign_in_links", "security_log" })
        {
            Assert.StartsWith("42501", await city.TryAsync(Supervisor, Program, $"select count(t) from {table} as t"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_measure_that_was_only_asked_for_is_not_even_counted_in_public()
    {
        Assert.Equal("0", await city.TryAsync("supervision_public", null, "select count(*) from coercion_files where taken_on is null"));
        await city.OwnerAsync("update coercion_files set taken_on = '2026-11-10' where ctid = (select min(ctid) from coercion_files)");
        Assert.Equal("1", await city.TryAsync("supervision_public", null, "select count(kind) from coercion_files"));
        await city.OwnerAsync("update coercion_files set taken_on = null");
    }

    [Fact]
    public async Task Earlier_violations_are_asked_for_by_subject_and_never_looked_through()
    {
        const string asked = "select count(*) from violations_of(array(select id from (values ('1'), ('3')) as wanted(id)))";

        Assert.Equal("1", await city.TryAsync(App, "one", asked));
        Assert.Equal("2", await city.TryAsync(App, "one", "select violations_recorded()"));
        Assert.Equal("0", await city.TryAsync(App, null, asked));
        Assert.Equal("0", await city.TryAsync(App, "forged", asked));
        Assert.StartsWith("42501", await city.TryAsync("supervision_public", Program, asked), StringComparison.Ordinal);
    }
}
