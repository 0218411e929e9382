using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.LawTables;

/// <summary>One process works past midnight, and the law changes at midnight: each act stands under the law of its own day.</summary>
public sealed class MidnightTests : IAsyncLifetime
{
    private const string Before = "2026-09-15T23:59";
    private const string After = "2026-09-16T00:01";

    private readonly RulesCopy _rules = RulesCopy.Make(
        ("papers/remedies.yaml", "    effective_to:\n", "    effective_to: 2026-09-15\n"),
        ("papers/remedies.yaml", "remedies:\n", """
            remedies:
              - {id: notice, sentence: "新的途径，{days}日内向{authority}，{months}个月内向{court}。", days: 90, months: 9, effective_from: 2026-09-16, source: 试验, mark: 待核}
              - {id: decision, sentence: "新的途径，{days}日内向{authority}，{months}个月内向{court}。", days: 90, months: 9, effective_from: 2026-09-16, source: 试验, mark: 待核}

            """),
        ("sampling/register-freshness.yaml", "    effective_to:\n", "    effective_to: 2026-09-15\n"),
        ("sampling/register-freshness.yaml", "versions:\n", "versions:\n  - {max_age_hours: 1, effective_from: 2026-09-16, source: 试验, mark: 待核}\n"),
        ("sampling/ratios.yaml", "    effective_to:\n", "    effective_to: 2026-09-15\n"),
        ("sampling/ratios.yaml", "tables:\n", """
            tables:
              - {version: "2026-2", effective_from: 2026-09-16, approved_by: 试验, source: 试验, mark: 待核, reserve_share: "0.10", ratios: []}

            """),
        ("codes/replacement-reasons.csv", "closed,已停业且无经营场所,target,target,2019-01-01,,", "closed,已停业且无经营场所,target,target,2019-01-01,2026-09-15,"),
        ("disclosure/channels.csv", "portal,本市公示门户", "third,第三个网站,file,third,500,60,1440,2026-10-22,,试验,待核\nportal,本市公示门户"));

    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString, root: _rules.Root);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
        _rules.Dispose();
    }

    [Fact]
    public async Task A_notice_dated_before_midnight_tells_the_old_remedies()
    {
        await ApprovedAsync();
        Set(Before);

        Assert.True(Value(await NotifyAsync()) > 0);

        Assert.All(await PapersAsync(), paper => Assert.Contains("60日内", paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_notice_dated_after_midnight_tells_the_new_remedies_though_the_process_is_older()
    {
        await PlanAsync(_city);
        Value(await NotifyAsync());
        await DrawPlannedAsync(_city);
        Value(await ApproveAsync());
        Set(After);

        Assert.True(Value(await NotifyAsync()) > 0);

        Assert.All(await PapersAsync(), paper => Assert.Contains("新的途径，90日内", paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_freeze_before_midnight_asks_for_the_old_age_of_the_registers()
    {
        await PlanAsync(_city);
        Set("2026-09-15T22:00");
        await _city.SyncAsync();
        Set(Before);

        Value(await FreezeAsync(TaskNumber));
    }

    [Fact]
    public async Task A_freeze_after_midnight_asks_for_the_new_age_though_the_process_is_older()
    {
        await PlanAsync(_city);
        Set("2026-09-15T22:00");
        await _city.SyncAsync();
        Set(Before);
        Assert.Equal("task.not-found", CodeOf(await FreezeAsync("没有的任务")));
        Set(After);

        Assert.Equal("register.stale", CodeOf(await FreezeAsync(TaskNumber)));
    }

    [Fact]
    public async Task A_rule_committed_after_midnight_has_the_ratios_of_the_freeze_and_the_reasons_of_its_own_day()
    {
        await PlanAsync(_city);
        Set("2026-09-15T23:58");
        await _city.SyncAsync();
        Value(await FreezeAsync(TaskNumber));
        var ceremony = await HeldCeremony.CallAsync(_city, new(2026, 9, 16), TaskNumber);
        await ceremony.EnterCommitmentsAsync();

        Set(After);
        Value(await ceremony.RulesAsync());
        var attempt = await _city.WithAsync<SupervisionDb, DrawAttempt>(db => db.Attempts.AsNoTracking().SingleAsync());

        var rule = JsonDocument.Parse(attempt.RuleJson!).RootElement;
        Assert.Equal("2026-1", rule.GetProperty("ratioTable").GetString());
        Assert.DoesNotContain("closed", rule.GetProperty("replacementReasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_result_goes_to_the_channels_in_force_on_the_day_of_its_review()
    {
        await ApprovedAsync();
        Set("2026-09-16T09:00");
        Value(await NotifyAsync());
        var checks = await _city.WithAsync<SupervisionDb, List<CheckId>>(db => db.Checks.Select(check => check.Id).Take(2).ToListAsync());

        Set("2026-10-21T23:59");
        await DisclosedCity.FinishAsync(_city, checks[0], wrong: false);
        Set("2026-10-22T00:01");
        await DisclosedCity.FinishAsync(_city, checks[1], wrong: false);

        Assert.Equal(["credit-hunan", "gsxt-hunan", "portal"], await ChannelsAsync(checks[0]));
        Assert.Equal(["credit-hunan", "gsxt-hunan", "portal", "third"], await ChannelsAsync(checks[1]));
    }

    private async Task ApprovedAsync()
    {
        await DrawAsync(_city);
        Value(await ApproveAsync());
    }

    private void Set(string moment) => _city.Clock.Set(SmallCity.At(moment));

    private Task<Result<int>> ApproveAsync() =>
        ApproveAllAsync(_city, TaskNumber);

    private Task<Result<int>> NotifyAsync() => NotifyAllAsync(_city, TaskNumber);

    private Task<Result<DrawAttempt>> FreezeAsync(string task) =>
        _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, task, default));

    private async Task<List<string>> PapersAsync()
    {
        await using var db = _database.NewContext();
        return await db.Papers.Select(paper => paper.Content).ToListAsync();
    }

    private async Task<List<string>> ChannelsAsync(CheckId check)
    {
        await using var db = _database.NewContext();
        var record = check.ToString();
        return await db.Deliveries.Where(delivery => delivery.Record == record).Select(delivery => delivery.Channel).Order().ToListAsync();
    }
}
