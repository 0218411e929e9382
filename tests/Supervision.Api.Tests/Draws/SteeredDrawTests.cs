using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Ceremonies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>The ways in which a draw was steered: each is closed, and the honest one goes through.</summary>
public sealed class SteeredDrawTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 9, 15);

    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        await TwoTasks.FreezeAgainAsync(_city, TaskNumber);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task An_officer_with_one_code_opens_for_nobody_else()
    {
        var ceremony = await CommittedAsync();
        await ceremony.WitnessAsync();

        Assert.Equal("draw.commitment-differs", CodeOf(await ceremony.OpenAsync(0, asIf: 1)));
        Value(await ceremony.OpenAsync(0));

        Assert.Equal("ceremony.already-opened", CodeOf(await ceremony.OpenAsync(0, asIf: 1)));
        Assert.Equal(1, await _city.WithAsync<SupervisionDb, int>(async db =>
            (await db.Attempts.AsNoTracking().SingleAsync()).Parties.Count(party => party.Nonce is not null)));
    }

    [Fact]
    public async Task Nothing_is_opened_before_the_dice_stand_and_no_dice_are_told_afterwards()
    {
        var ceremony = await CommittedAsync();

        Assert.Equal("value.witnessed-missing", CodeOf(await ceremony.OpenAsync(0)));
        Value(await ceremony.SayAsync(0, HeldCeremony.Dice, "1"));
        Assert.Equal("value.witnessed-missing", CodeOf(await ceremony.OpenAsync(0)));
        Value(await ceremony.ConfirmAsync(1, HeldCeremony.Dice));
        await ceremony.OpenAllAsync();

        foreach (var value in new[] { "2", "3", "985" })
        {
            Assert.Equal("value.already-confirmed", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Dice, value)));
        }

        await ceremony.LookUpAsync();
        var attempt = await AttemptAsync();
        Assert.Equal("1", Value(RuleReader.Reveal(attempt.RevealJson!)).Sources[0].Value);
    }

    [Fact]
    public async Task A_body_does_not_confirm_what_it_told_itself()
    {
        var ceremony = await CommittedAsync();
        Value(await ceremony.SayAsync(0, HeldCeremony.Dice, "1"));

        Assert.Equal("value.same-body", CodeOf(await ceremony.ConfirmAsync(0, HeldCeremony.Dice)));
        Assert.Equal("value.already-entered", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Dice, "2")));
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_taken_back_by_who_made_it_while_no_nonce_is_open()
    {
        var ceremony = await CommittedAsync();
        Value(await ceremony.SayAsync(0, HeldCeremony.Dice, "1"));

        Assert.Equal("value.not-yours", CodeOf(await ceremony.WithdrawAsync(1, HeldCeremony.Dice)));
        Value(await ceremony.WithdrawAsync(0, HeldCeremony.Dice));
        await ceremony.WitnessAsync("2");
        await ceremony.OpenAllAsync();
        _city.Clock.Set(ceremony.At("21:20"));
        Value(await ceremony.SayAsync(0, HeldCeremony.Lottery, "400"));
        Assert.Equal("value.opened-already", CodeOf(await ceremony.WithdrawAsync(0, HeldCeremony.Lottery)));

        // Another party tells it right, and that is confirmed.
        Value(await ceremony.SayAsync(1, HeldCeremony.Lottery, "407"));
        Value(await ceremony.ConfirmAsync(2, HeldCeremony.Lottery));
        Assert.Equal(["2", "407"], Value(RuleReader.Reveal((await AttemptAsync()).RevealJson!)).Sources.Select(source => source.Value));
        await using var db = _database.NewContext();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Act == "撤回公开数值的登记"));
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(29)]
    public async Task A_grace_of_less_than_half_an_hour_is_refused(int minutes)
    {
        var ceremony = await HeldCeremony.CallAsync(_city, Day, TaskNumber);
        await ceremony.EnterCommitmentsAsync();

        var refused = await ceremony.RulesAsync(minutes);

        Assert.Equal("draw.grace-too-short", CodeOf(refused));
        Assert.Contains("至少30分钟，不能更短，也不能是负数", refused.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);
        Value(await ceremony.RulesAsync());
    }

    [Fact]
    public async Task A_rule_says_of_each_source_what_it_is()
    {
        var ceremony = await HeldCeremony.CallAsync(_city, Day, TaskNumber);
        await ceremony.EnterCommitmentsAsync();
        var (dice, lottery) = (ceremony.Sources[0], ceremony.Sources[1]);

        foreach (var (code, source) in new[]
        {
            ("draw.kind-missing", lottery with { Kind = null }), ("draw.where-missing", lottery with { Where = null }),
            ("draw.fallback-due-missing", lottery with { FallbackDue = null }), ("draw.fallback-due-too-early", lottery with { FallbackDue = ceremony.At("21:45") }),
            ("draw.source-too-early", lottery with { Due = ceremony.At("12:00") }), ("draw.witnessed-out-of-time", dice with { Due = ceremony.At("17:00") }),
            ("draw.witnessed-out-of-time", dice with { Due = ceremony.At("07:00") }), ("draw.witnessed-with-fallback", dice with { Fallback = "再掷" }),
        })
        {
            Assert.Equal((source, code), (source, CodeOf(await ceremony.RulesAsync(sources: [source]))));
        }
    }

    [Fact]
    public async Task A_fallback_waits_for_the_grace_and_for_two_who_looked()
    {
        var ceremony = await CommittedAsync();
        await ceremony.WitnessAsync();
        await ceremony.OpenAllAsync();
        _city.Clock.Set(ceremony.At("21:16"));

        Assert.Equal("attempt.fallback-too-early", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Lottery, null, ValueForm.Absent)));
        Assert.Equal("attempt.fallback-too-early", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Lottery, "7", ValueForm.Fallback)));
        _city.Clock.Set(ceremony.At("21:45"));
        Assert.Equal("value.not-absent", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Lottery, "7", ValueForm.Fallback)));
        Value(await ceremony.SayAsync(0, HeldCeremony.Lottery, null, ValueForm.Absent));
        Assert.Equal("value.same-body", CodeOf(await ceremony.ConfirmAsync(0, HeldCeremony.Lottery)));
        Value(await ceremony.ConfirmAsync(1, HeldCeremony.Lottery));
        Assert.Equal("value.said-absent", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Lottery, "8")));
        Value(await ceremony.SayAsync(0, HeldCeremony.Lottery, "7", ValueForm.Fallback));
        Value(await ceremony.ConfirmAsync(2, HeldCeremony.Lottery));

        Value(await ceremony.StepAsync(OfficeStep.Draw));
        Value(await ceremony.StepAsync(OfficeStep.Lock));
        var steps = (await VerifiedAsync()).Ceremony!.Steps!;
        Assert.Equal(HeldCeremony.Lottery + "/fallback", steps.Last(step => step.Step == CeremonyStep.Value).Source);
        Assert.Equal(1, steps.Count(step => step.Step == CeremonyStep.Absent));
    }

    [Fact]
    public async Task Dice_that_nobody_told_in_time_make_the_attempt_void()
    {
        var ceremony = await CommittedAsync();
        Value(await ceremony.SayAsync(0, HeldCeremony.Dice, "1"));
        _city.Clock.Set(ceremony.At("10:01"));

        Assert.Equal("value.too-late", CodeOf(await ceremony.ConfirmAsync(1, HeldCeremony.Dice)));
        Assert.Equal(1, await LapseAsync());
        Assert.Equal("公开数值“现场掷骰20次”到期限 2026-09-15 10:00 仍没有由两个单位登记确认，按抽取规则作废。", (await AttemptAsync()).VoidReason);
    }

    [Fact]
    public async Task A_number_that_nobody_confirmed_in_time_makes_the_attempt_void()
    {
        var ceremony = await CommittedAsync();
        await ceremony.WitnessAsync();
        await ceremony.OpenAllAsync();
        _city.Clock.Set(ceremony.At("23:29"));
        Assert.Equal(0, await LapseAsync());
        _city.Clock.Set(ceremony.At("23:31"));

        Assert.Equal("value.too-late", CodeOf(await ceremony.SayAsync(0, HeldCeremony.Lottery, "1")));
        Assert.Equal(1, await LapseAsync());
        Assert.Contains(HeldCeremony.Lottery, (await AttemptAsync()).VoidReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_void_before_its_commitment_leaves_a_task_that_can_be_drawn()
    {
        Value(await _city.WithAsync<VoidDraw, Result<DrawAttempt>>(cancel => cancel.ExecuteAsync(SmallCity.Head, TaskNumber, "名录导入有误", default)));
        await TwoTasks.FreezeAgainAsync(_city, TaskNumber);

        await HeldCeremony.DrawAsync(_city, Day, TaskNumber);
        Value(await _city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));

        Assert.NotNull((await VerifiedAsync()).Log);
        await using var db = _database.NewContext();
        var record = await db.LogEntries.Where(entry => entry.Kind == LogKind.DrawVoided).Select(entry => entry.Record).SingleAsync();
        Assert.Contains(Digest.Of(record), (await AttemptAsync()).RuleJson, StringComparison.Ordinal);
    }

    private async Task<HeldCeremony> CommittedAsync()
    {
        var ceremony = await HeldCeremony.CallAsync(_city, Day, TaskNumber);
        await ceremony.CommitAsync();
        return ceremony;
    }

    private async Task<DrawAttempt> AttemptAsync()
    {
        await using var db = _database.NewContext();
        return await db.Attempts.OrderByDescending(attempt => attempt.Number).FirstAsync();
    }

    private async Task<int> LapseAsync() => Value(await _city.WithAsync<VoidUnopened, Result<int>>(lapse => lapse.ExecuteAsync(default)));

    private async Task<DrawOutcome> VerifiedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, TaskNumber, folder, SmallCity.ToAuditors, default)));
        var verified = Value(DrawBundle.Verify(folder));
        Directory.Delete(folder, recursive: true);
        return verified;
    }
}
