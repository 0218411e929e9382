using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>What the role of the program tries with the audit trail and the log, in a database whose clock nobody may set.</summary>
public sealed class AuditGuardTests : IAsyncLifetime
{
    private static readonly Actor Officer = new("周一", DepartmentCode.Parse("430300-SJ"), Role.Planner);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateOfficialAsync();
        await using var db = _database.NewContext();
        var last = Entry(null, DateTimeOffset.UtcNow.AddMinutes(-3));
        db.AuditEntries.AddRange(last, Entry(last, DateTimeOffset.UtcNow.AddMinutes(-2)));
        db.LogEntries.Add(LogOf(0, DateTimeOffset.UtcNow.AddMinutes(-2)));
        await db.SaveChangesAsync();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task An_entry_that_follows_the_last_one_is_taken()
    {
        await using var db = _database.NewContext();
        var next = Entry(await LastAsync(db), DateTimeOffset.UtcNow);
        db.AuditEntries.Add(next);
        db.LogEntries.Add(LogOf(1, DateTimeOffset.UtcNow.AddMinutes(9)));

        Assert.Equal(2, await db.SaveChangesAsync());
    }

    [Theory]
    [InlineData("周一", "Planner", true)]
    [InlineData("周二", "Planner", false)]
    [InlineData("周一", "Approver", false)]
    public async Task Who_stands_in_a_line_is_whose_session_writes_it(string name, string role, bool stands)
    {
        await OpenAsync("a-session", name, role);
        var said = await WriteAsync("a-session");

        Assert.Equal(stands, said.Length == 0);
        Assert.NotEqual(stands, said.Contains("登录的不是这个人", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_writes_one_without_a_session()
    {
        Assert.Contains("登录的不是这个人", await WriteAsync(""), StringComparison.Ordinal);
        Assert.Contains("登录的不是这个人", await WriteAsync("forged"), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_far_number_is_refused() => RefusedAsync(last => Rehashed(Entry(last, DateTimeOffset.UtcNow) with { Number = 4_000_000 }));

    [Fact]
    public Task A_chain_that_begins_anew_is_refused() => RefusedAsync(last => Rehashed(Entry(last, DateTimeOffset.UtcNow) with { Previous = AuditEntry.Genesis }));

    [Fact]
    public Task A_digest_of_something_else_is_refused() => RefusedAsync(last => Entry(last, DateTimeOffset.UtcNow) with { Person = "别人" });

    [Theory]
    [InlineData(-3)]
    [InlineData(11)]
    [InlineData(60 * 24 * 365)]
    public Task A_time_before_the_last_one_or_ahead_of_the_clock_is_refused(int minutes) => RefusedAsync(last => Entry(last, DateTimeOffset.UtcNow.AddMinutes(minutes)));

    [Theory]
    [InlineData("周一\n430300-SJ")]
    [InlineData("周一\r")]
    public Task A_field_that_holds_the_separator_is_refused(string person) => RefusedAsync(last => Rehashed(Entry(last, DateTimeOffset.UtcNow) with { Person = person }));

    [Theory]
    [InlineData(-3)]
    [InlineData(11)]
    [InlineData(60 * 24 * 365 * 35)]
    public async Task Neither_does_the_log_take_a_time_before_the_last_one_or_ahead_of_the_clock(int minutes)
    {
        await using var db = _database.NewContext();
        db.LogEntries.Add(LogOf(1, DateTimeOffset.UtcNow.AddMinutes(minutes)));
        await RefusedAsync(db);
    }

    [Fact]
    public async Task A_statement_on_the_time_that_nobody_made_is_refused()
    {
        await using var db = _database.NewContext();
        var record = new TimeStatementRecord("2026", "2061", "2026", 2, "补记", ["430300-SJ:管理员", "430300-SJ:执法监督"]);
        db.LogEntries.Add(LogEntry.Of(1, record.Kind, "时间", LogRecords.Write(record), DateTimeOffset.UtcNow.AddYears(35)));
        await RefusedAsync(db);
    }

    [Theory]
    [InlineData("insert into time_statements (id, reason, proposed, confirmed, stated_from, stated_to, database_clock, audit_number, log_index) values (gen_random_uuid(), '补记', '{{\"by\":{{\"person\":\"甲\",\"role\":\"administrator\"}}}}', '{{\"by\":{{\"person\":\"乙\",\"role\":\"supervisor\"}}}}', now(), now() + interval '35 years', now(), 2, 1)")]
    [InlineData("insert into time_statements (id, reason, proposed) values (gen_random_uuid(), '补记', '{{\"by\":{{\"person\":\"甲\",\"role\":\"administrator\"}}}}'); update time_statements set confirmed = '{{\"by\":{{\"person\":\"乙\",\"role\":\"supervisor\"}}}}', stated_from = now(), stated_to = now() + interval '35 years', database_clock = now(), audit_number = 2, log_index = 1")]
    public async Task One_person_alone_does_not_make_a_statement(string sql)
    {
        await using var db = _database.NewContext();
#pragma warning disable EF1002 // The words are the test's own.
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
#pragma warning restore EF1002
        Assert.Equal("SV001", refused.SqlState);
    }

    [Fact]
    public async Task What_may_not_hold_a_line_break_is_refused_at_the_door_in_words()
    {
        await using var db = _database.NewContext();

        var refused = await new Transactions(db).RunAsync<Done>(
            async ledger =>
            {
                await ledger.AuditAsync(Officer with { Person = "周一\n管理员" }, "试写", "对象", null, DateTimeOffset.UtcNow, default);
                return default(Done);
            },
            default);

        Assert.Equal("log.line-break", refused.Match(_ => "", problem => problem.Code));
    }

    // What the database says to it; empty where the line stands.
    private async Task<string> WriteAsync(string token)
    {
        await using var db = SupervisionDbOptions.Open(_database.UnderSession("supervision_app", token) + ";Pooling=false");
        db.AuditEntries.Add(Entry(await LastAsync(db), DateTimeOffset.UtcNow));

        try
        {
            await db.SaveChangesAsync();
            return "";
        }
        catch (DbUpdateException problem)
        {
            return problem.InnerException!.Message;
        }
    }

    private async Task OpenAsync(string token, string name, string role)
    {
        await using var db = _database.NewOwnerContext();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into office_sessions (hash, id, person, name, department, role, is_chief, regions, way, is_command_line, address,
                opened_at, latest_end, confirmed_at, seen_at, ends_at)
            values (sha256(convert_to({token}, 'UTF8')), gen_random_uuid(), gen_random_uuid(), {name}, '430300-SJ', {role}, false, array[]::text[], 'Password', false, '',
                now(), now() + interval '1 hour', now(), now(), now() + interval '1 hour')
            """);
    }

    private async Task RefusedAsync(Func<AuditEntry, AuditEntry> next)
    {
        await using var db = _database.NewContext();
        db.AuditEntries.Add(next(await LastAsync(db)));
        await RefusedAsync(db);
    }

    private static async Task RefusedAsync(SupervisionDb db)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Equal("SV001", Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    private static Task<AuditEntry> LastAsync(SupervisionDb db) => db.AuditEntries.AsNoTracking().OrderByDescending(entry => entry.Number).FirstAsync();

    private static AuditEntry Entry(AuditEntry? last, DateTimeOffset at) =>
        AuditEntry.After(last, Officer, "试写", "对象", "{}", new(at.UtcTicks / 10 * 10, TimeSpan.Zero));

    private static AuditEntry Rehashed(AuditEntry entry) => entry with { Digest = entry.Recompute() };

    private static LogEntry LogOf(long index, DateTimeOffset at)
    {
        var record = new AuditAnchorRecord(2, "00");
        return LogEntry.Of(index, record.Kind, "审计记录", LogRecords.Write(record), new(at.UtcTicks / 10 * 10, TimeSpan.Zero));
    }
}
