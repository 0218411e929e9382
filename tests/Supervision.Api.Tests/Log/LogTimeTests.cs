using Microsoft.EntityFrameworkCore;
using Supervision.Api.Log;
using Supervision.Core.Log.Audit;
using Supervision.Core.Log.Records;
using Supervision.Core.Log.Times;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

/// <summary>A clock that is wrong, in a database whose clock nobody may set: acts are refused until two persons have stated the time.</summary>
public sealed class LogTimeTests : IAsyncLifetime
{
    private static readonly Actor Administrator = new("周一", DepartmentCode.Parse("430300-SF"), Role.SystemAdministrator);
    private static readonly Actor Auditor = new("吴八", DepartmentCode.Parse("430300-SF"), Role.AuditAdministrator);
    private static readonly TimeOrder Order = new() { Calendar = EveryDayWorks() };

    private LogBook _log = null!;

    public async ValueTask InitializeAsync() => _log = await LogBook.OpenOfficialAsync();

    public ValueTask DisposeAsync() => _log.DisposeAsync();

    [Fact]
    public async Task A_clock_set_forward_writes_nothing()
    {
        await ActAsync();
        _log.Clock.Set(DateTimeOffset.UtcNow.AddYears(35));

        Assert.Equal("time.ahead", LogBook.Refusal(await TryAsync()).Code);
        Assert.Equal(1, LogBook.Ok(await _log.VerifyAsync()).Audit);
    }

    [Fact]
    public async Task A_clock_set_back_writes_nothing_and_the_refusal_says_both_times()
    {
        await ActAsync();
        _log.Clock.Set(DateTimeOffset.UtcNow.AddYears(-26));

        var refused = LogBook.Refusal(await TryAsync());

        Assert.Equal("time.behind", refused.Code);
        Assert.Contains($"现在的时钟是{OfficeClock.Today(_log.Clock):yyyy-MM-dd}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_jump_forward_the_anchors_stop_and_a_statement_of_two_persons_lets_them_go_on()
    {
        await ActAsync();
        LogBook.Ok(await _log.AnchorAsync());
        await JumpAsync();
        Assert.True(await IsDueAsync());
        Assert.Equal("time.behind", LogBook.Refusal(await _log.AnchorAsync()).Code);

        LogBook.Ok(await ProposeAsync());
        var statement = LogBook.Ok(await ConfirmAsync());

        Assert.Equal(2061, statement.From!.Value.Year);
        await ActAsync();
        Assert.True(await IsDueAsync());
        LogBook.Ok(await _log.AnchorAsync());
        Assert.False(await IsDueAsync());
        await using var db = _log.NewContext();
        Assert.Equal(
            [LogKind.Withdrawal, LogKind.AuditAnchor, LogKind.TimeStatement, LogKind.Withdrawal, LogKind.AuditAnchor],
            await db.LogEntries.OrderBy(entry => entry.Index).Select(entry => entry.Kind).ToListAsync());
        LogBook.Ok(await _log.IntegrateAsync());
        Assert.Equal(5, LogBook.Ok(await _log.VerifyAsync()).Log);
    }

    [Fact]
    public async Task A_log_whose_times_run_to_and_fro_does_not_verify_although_every_hash_is_right()
    {
        await ActAsync();
        await JumpAsync();
        await _log.TamperAsync("alter table log_entries disable trigger require_next_entry; alter table audit_entries disable trigger require_next_audit_entry");
        await WritePastTheDoorAsync(1, DateTimeOffset.UtcNow);
        LogBook.Ok(await _log.IntegrateAsync());

        var found = LogBook.Refusal(await _log.VerifyAsync());

        Assert.Contains("透明日志第1条的时间早于它的前一条", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_far_ahead_that_was_written_past_the_door_is_found()
    {
        await ActAsync();
        await _log.TamperAsync("alter table log_entries disable trigger require_next_entry");
        await WritePastTheDoorAsync(1, DateTimeOffset.UtcNow.AddDays(3));
        LogBook.Ok(await _log.IntegrateAsync());

        Assert.Contains("第1条的时间比现在晚", LogBook.Refusal(await _log.VerifyAsync()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_was_off_for_a_working_day_starts_again_with_a_statement()
    {
        await ActAsync();
        await AgeAsync(days: 3);
        LogBook.Ok(await _log.IntegrateAsync());
        Assert.Equal("time.pause", LogBook.Refusal(await TryAsync()).Code);

        LogBook.Ok(await ProposeAsync());
        LogBook.Ok(await ConfirmAsync());

        await ActAsync();
        LogBook.Ok(await _log.IntegrateAsync());
        Assert.Equal(3, LogBook.Ok(await _log.VerifyAsync()).Log);
    }

    [Fact]
    public async Task One_person_alone_states_nothing()
    {
        await ActAsync();
        Assert.Equal("time.nothing-proposed", LogBook.Refusal(await ConfirmAsync()).Code);

        LogBook.Ok(await ProposeAsync());

        Assert.Equal("time.same-person", LogBook.Refusal(await ConfirmAsync(Auditor with { Person = Administrator.Person })).Code);
        Assert.Equal("time.only-audit-administrator", LogBook.Refusal(await ConfirmAsync(Administrator)).Code);
        await using var db = _log.NewContext();
        Assert.Equal(1, await db.LogEntries.CountAsync());
    }

    [Fact]
    public async Task On_a_quiet_day_the_trail_is_anchored_all_the_same()
    {
        await ActAsync();
        var first = LogBook.Ok(await _log.AnchorAsync());
        Assert.Equal(first.Index, LogBook.Ok(await _log.AnchorAsync()).Index);
        await AgeAsync(days: 1);

        Assert.True(await IsDueAsync());
        Assert.Equal(first.Index + 1, LogBook.Ok(await _log.AnchorAsync()).Index);
    }

    [Fact]
    public async Task A_chain_that_does_not_hold_is_not_anchored_and_the_place_is_named()
    {
        await ActAsync();
        await ActAsync();
        await _log.TamperAsync("update audit_entries set person = '别人' where number = 2");

        var refused = LogBook.Refusal(await _log.AnchorAsync());

        Assert.Equal("log.chain-broken", refused.Code);
        Assert.Contains("审计记录第2条", refused.Message, StringComparison.Ordinal);
    }

    private async Task ActAsync() => LogBook.Ok(await TryAsync());

    private async Task<Result<Done>> TryAsync()
    {
        await using var db = _log.NewContext();
        return await new Transactions(db, Order).RunAsync<Done>(
            async ledger =>
            {
                var now = _log.Clock.GetUtcNow();
                await ledger.AuditAsync(Administrator, "试写", "对象", null, now, default);
                await ledger.LogAsync(new WithdrawalRecord("对象"), "对象", now, default);
                return default(Done);
            },
            default);
    }

    private async Task<Result<TimeStatement>> ProposeAsync()
    {
        await using var db = _log.NewContext();
        return await Collaborators.Of<ProposeTimeStatement>(db, new Transactions(db, Order), _log.Clock).ExecuteAsync(Administrator, "停电检修，时钟已核对", default);
    }

    private async Task<Result<TimeStatement>> ConfirmAsync(Actor? actor = null)
    {
        await using var db = _log.NewContext();
        return await Collaborators.Of<ConfirmTimeStatement>(db, new Transactions(db, Order), _log.Clock).ExecuteAsync(actor ?? Auditor, default);
    }

    private async Task<bool> IsDueAsync()
    {
        await using var db = _log.NewContext();
        return await Collaborators.Of<AnchorAudit>(db, _log.Clock).IsDueAsync(default);
    }

    // Both clocks had been set to 2061 and back, as if the guards had not been there yet.
    private Task JumpAsync() => SetTimesAsync(new DateTimeOffset(2061, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private Task AgeAsync(int days) => SetTimesAsync(DateTimeOffset.UtcNow.AddDays(-days));

    // Everything that was written bears another time, with hashes made anew: an owner of the database can do that before anything is signed.
    private async Task SetTimesAsync(DateTimeOffset at)
    {
        await using var db = _log.NewOwnerContext();
        var (audit, log) = (await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(), await db.LogEntries.AsNoTracking().OrderBy(entry => entry.Index).ToListAsync());
        await _log.TamperAsync("delete from audit_entries; delete from log_entries");
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        AuditEntry? last = null;
        var moment = new DateTimeOffset(at.UtcTicks / 10 * 10, TimeSpan.Zero);

        foreach (var entry in audit)
        {
            last = AuditEntry.After(last, Administrator, entry.Act, entry.Object, entry.Detail, moment);
            db.AuditEntries.Add(last);
        }

        foreach (var entry in log)
        {
            var record = entry.Kind is LogKind.AuditAnchor ? LogRecords.Write(new AuditAnchorRecord(last!.Number, last.Digest)) : LogRecords.Write(LogRecords.Read<ILogRecord>(entry));
            db.LogEntries.Add(LogEntry.Of(entry.Index, entry.Kind, entry.Object, record, moment));
        }

        await db.SaveChangesAsync();
    }

    private async Task WritePastTheDoorAsync(long index, DateTimeOffset at)
    {
        await using var db = _log.NewContext();
        db.LogEntries.Add(LogEntry.Of(index, LogKind.Withdrawal, "对象", LogRecords.Write(new WithdrawalRecord("对象")), new(at.UtcTicks / 10 * 10, TimeSpan.Zero)));
        await db.SaveChangesAsync();
    }

    // So that the tests say the same on a Saturday.
    private static WorkingDayCalendar EveryDayWorks()
    {
        var today = OfficeClock.DayOf(DateTimeOffset.UtcNow);
        return new(Enumerable.Range(-400, 800).ToDictionary(day => today.AddDays(day), _ => true));
    }
}
