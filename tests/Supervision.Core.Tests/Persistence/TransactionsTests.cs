using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Tests.Plans;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>The door for acts: all of an act or nothing, and what the database refuses in words.</summary>
public sealed class TransactionsTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 10, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly Actor Officer = new("周一", DepartmentCode.Parse("430300-SJ"), Role.Planner);

    private SupervisionDb _db = null!;
    private Transactions _transactions = null!;

    public ValueTask InitializeAsync()
    {
        _db = database.NewContext();
        _transactions = new(_db);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task Half_of_a_refused_act_is_not_written_by_the_next_one()
    {
        var refused = await _transactions.RunAsync<Done>(
            async ledger =>
            {
                await ledger.AuditAsync(Officer, "没有办成", "对象一", null, Noon, default);
                return new Problem("test.refused", ProblemKind.Conflict, "不办。");
            },
            default);

        Assert.Equal("test.refused", Refusal(refused).Code);
        Assert.Empty(_db.ChangeTracker.Entries());
        await WrittenAsync("对象一");
        Assert.Equal(["试写"], await ActsOnAsync("对象一"));
    }

    [Fact]
    public async Task An_exception_that_is_no_refusal_goes_on_and_leaves_nothing_either()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _transactions.RunAsync<Done>(
            async ledger =>
            {
                await ledger.AuditAsync(Officer, "没有办成", "对象二", null, Noon, default);
                throw new InvalidOperationException("A bug.");
            },
            default));

        Assert.Empty(_db.ChangeTracker.Entries());
        await WrittenAsync("对象二");
        Assert.Equal(["试写"], await ActsOnAsync("对象二"));
    }

    [Fact]
    public async Task Who_comes_second_with_the_same_number_is_told_so()
    {
        Assert.True((await AddPlanAsync()).Succeeded(out _, out _));

        var second = Refusal(await AddPlanAsync());

        Assert.Equal(("plan.number-taken", ProblemKind.Conflict), (second.Code, second.Kind));
        Assert.Contains("这个计划编号刚刚被另一份计划使用", second.Message, StringComparison.Ordinal);
        await WrittenAsync("对象三");
    }

    [Theory]
    [InlineData("insert into rule_texts (sum, text) values (null, 'x')", "write.incomplete", ProblemKind.Invalid)]
    [InlineData("insert into document_counters (department, kind, year, last) values ('430300-SJ', repeat('字', 500), 2026, 1)", "write.too-long", ProblemKind.Invalid)]
    [InlineData("insert into document_counters (department, kind, year, last) values ('430300-SJ', '案', 99999999999, 1)", "write.unfit", ProblemKind.Invalid)]
    [InlineData("insert into party_codes (selector, ceremony, party, salt, hash) select 'x', gen_random_uuid(), 'x', '', ''", "write.nothing-to-refer-to", ProblemKind.Conflict)]
    [InlineData("update audit_entries set act = 'x'", "write.not-allowed", ProblemKind.Forbidden)]
    [InlineData("insert into stale_register_overrides (id, register, reason, until, at, by) values (gen_random_uuid(), 'Subjects', '', '2026-01-01', '2026-02-01', '{}')", "write.contradicts", ProblemKind.Invalid)]
    public async Task What_the_database_refuses_in_the_middle_of_an_act_is_told_in_words(string sql, string code, ProblemKind kind)
    {
        var problem = Refusal(await RunAsync(_db, sql));

        Assert.Equal((code, kind), (problem.Code, problem.Kind));
        Assert.Contains("这一步没有写入。", problem.Message, StringComparison.Ordinal);
        await WrittenAsync("对象四");
    }

    [Fact]
    public async Task A_character_that_cannot_be_stored_is_told_in_words()
    {
        var problem = Refusal(await _transactions.RunAsync<Done>(
            async ledger =>
            {
                await ledger.AuditAsync(Officer, "a\0b", "对象", null, Noon, default);
                return default(Done);
            },
            default));

        Assert.Equal("write.not-text", problem.Code);
    }

    [Fact]
    public async Task A_guard_speaks_for_itself_and_says_what_to_do()
    {
        await using var db = database.NewOwnerContext();
        await WrittenAsync("对象五");

        var problem = Refusal(await RunAsync(db, "update audit_entries set act = 'x'"));

        Assert.Equal("write.guarded", problem.Code);
        Assert.Contains("写入后不得更改或删除。这一步没有写入。", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_acts_that_wait_for_each_other_are_both_done()
    {
        await using var other = database.NewContext();
        var bothHold = new CountdownEvent(2);
        var runs = 0;

        Task<Result<Done>> CrossAsync(SupervisionDb db, long first, long second) => new Transactions(db).RunAsync<Done>(
            async _ =>
            {
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({first})");

                if (Interlocked.Increment(ref runs) <= 2)
                {
                    bothHold.Signal();
                    bothHold.Wait(TimeSpan.FromSeconds(30), default);
                }

                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({second})");
                return default(Done);
            },
            default);

        var results = await Task.WhenAll(Task.Run(() => CrossAsync(_db, 1, 2)), Task.Run(() => CrossAsync(other, 2, 1)));

        Assert.All(results, result => Assert.True(result.Succeeded(out _, out _)));
        Assert.Equal(3, runs);
    }

    [Fact]
    public async Task A_connection_that_was_cut_is_no_refusal() =>
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(_db, "select pg_terminate_backend(pg_backend_pid())"));

    [Fact]
    public async Task An_act_that_waits_too_long_for_another_is_told_to_come_again()
    {
        await using var holder = new NpgsqlConnection(database.ConnectionString);
        await holder.OpenAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand("select pg_advisory_xact_lock(77)", holder, held);
        await hold.ExecuteNonQueryAsync();

        var problem = Refusal(await RunAsync(_db, "set local lock_timeout = 100", "select pg_advisory_xact_lock(77)"));

        Assert.Equal("write.busy", problem.Code);
    }

    private static Problem Refusal<T>(Result<T> result) where T : notnull
    {
        Assert.False(result.Succeeded(out _, out var problem));
        return problem;
    }

    private Task<Result<Done>> AddPlanAsync() => _transactions.RunAsync<Done>(
        async ledger =>
        {
            var plan = AnnualPlanTests.Published();
            _db.Plans.Add(plan);

            foreach (var signer in AnnualPlanTests.Signers)
            {
                await ledger.AuditAsync(signer, "办理计划", plan.Number, null, Noon, default);
            }

            await ledger.LogAsync(PlanRecords.Published(plan), plan.Number, Noon, default);
            return default(Done);
        },
        default);

    private static Task<Result<Done>> RunAsync(SupervisionDb db, params string[] sql) => new Transactions(db).RunAsync<Done>(
        async _ =>
        {
            foreach (var statement in sql)
            {
                await db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
            }

            return default(Done);
        },
        default);

    private async Task WrittenAsync(string obj) => Assert.True((await _transactions.RunAsync<Done>(
        async ledger =>
        {
            await ledger.AuditAsync(Officer, "试写", obj, null, Noon, default);
            return default(Done);
        },
        default)).Succeeded(out _, out _));

    private async Task<List<string>> ActsOnAsync(string obj)
    {
        await using var db = database.NewContext();
        return await db.AuditEntries.Where(entry => entry.Object == obj).Select(entry => entry.Act).ToListAsync();
    }
}
