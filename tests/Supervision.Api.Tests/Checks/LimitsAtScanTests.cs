using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Checks;

/// <summary>
/// Other checks may come between the freeze and the scan, so limits on visits are held once more when the code is scanned. They warn and are reported;
/// every drawn target can be finished.
/// </summary>
public sealed class LimitsAtScanTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 10, 20);

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_limit_that_is_reached_at_the_scan_is_written_down_and_stops_nobody()
    {
        var checks = await NotifiedAsync();

        await PlannedChecksDoNotCountAsync(checks[0]);
        await ACoolingPeriodAsync(checks[1]);
        await TheYearlyCapAsync(checks[2]);
        await TheSixtyDaysAsync(checks[3]);
        await ACheckForACauseGivesNoAlertAsync(checks[4]);
    }

    private async Task PlannedChecksDoNotCountAsync(InspectionCheck check)
    {
        await OtherVisits.AddAsync(database, check.Id, 5, SmallCity.Market, begun: false, null);

        Value(await StartAsync(check));
    }

    private async Task ACoolingPeriodAsync(InspectionCheck check)
    {
        // Half a year to the day is over; a day later it is not.
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Market, begun: true, "2026-04-20");
        Assert.Empty(await HitsAsync(check));
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Market, begun: true, "2026-04-21");
        Assert.Equal(["same-department-half-year"], await HitsAsync(check));
        Assert.Null((await ReadAsync(check)).Scanned);

        Assert.Equal("access.role", CodeOf(await WaiveAsync(SmallCity.Planner, check, "企业申请复查")));
        Assert.Equal("check.waived-without-reason", CodeOf(await WaiveAsync(SmallCity.Head, check, " ")));
        Value(await WaiveAsync(SmallCity.Head, check, "企业申请复查"));
        Value(await StartAsync(check));
        var waiver = (await ReadAsync(check)).Waiver!;
        Assert.Equal(("企业申请复查", "钱三"), (waiver.Reason, waiver.Approved.By.Person));
        Assert.Equal("check.code-used", CodeOf(await WaiveAsync(SmallCity.Head, check, "再次")));
        await using var db = database.NewContext();
        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"update inspection_checks set waiver = null where id = {check.Id.Value}"));
        Assert.Equal("SV001", refused.SqlState);
    }

    private async Task TheYearlyCapAsync(InspectionCheck check)
    {
        // Other departments came four times, more than sixty days ago: the cap of the enterprise is theirs together.
        await OtherVisits.AddAsync(database, check.Id, 3, SmallCity.Tax, begun: true, "2026-05-20");
        Assert.Empty(await HitsAsync(check));
        Assert.Equal("check.no-limit-reached", CodeOf(await WaiveAsync(SmallCity.Head, check, "企业申请复查")));
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Fire, begun: true, "2025-10-21");
        Assert.Equal(["yearly-cap"], await HitsAsync(check));

        // What was waived is the cap, not whatever else comes up before the scan.
        Value(await WaiveAsync(SmallCity.Head, check, "举报核查"));
        Assert.Equal(["yearly-cap"], (await ReadAsync(check)).Waiver!.Limits);
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Fire, begun: true, "2026-10-01");
        Assert.Equal(["yearly-cap", "sixty-days"], await HitsAsync(check));
        Value(await WaiveAsync(SmallCity.Head, check, "举报核查，企业知情"));
        Assert.Equal(["yearly-cap", "sixty-days"], (await ReadAsync(check)).Waiver!.Limits);
        Value(await StartAsync(check));
    }

    private async Task TheSixtyDaysAsync(InspectionCheck check)
    {
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Tax, begun: true, "2026-08-21");
        Assert.Empty(await HitsAsync(check));
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Tax, begun: true, "2026-08-22");
        Assert.Equal(["sixty-days"], await HitsAsync(check));

        // Nobody has agreed, and still it begins: that it reached a limit stands in the audit trail.
        Value(await StartAsync(check));
        Assert.NotNull((await ReadAsync(check)).Scanned);
        var line = await _city.WithAsync<SupervisionDb, string>(db => db.AuditEntries.Where(entry => entry.Object == check.Target.ToString() && entry.Act == "扫码开始检查")
            .OrderByDescending(entry => entry.Number).Select(entry => entry.Detail).FirstAsync());
        Assert.Contains("sixty-days", line, StringComparison.Ordinal);
    }

    private async Task ACheckForACauseGivesNoAlertAsync(InspectionCheck check)
    {
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Tax, begun: true, "2026-10-01");
        Assert.Equal(["sixty-days"], await HitsAsync(check));
        await OtherVisits.UnguardedAsync(database, "update inspection_tasks set ground = 'Complaint', ground_document = '潭诉〔2026〕1号', plan = null, plan_line = null");

        Assert.Empty(await HitsAsync(check));
        Value(await StartAsync(check));
    }

    private async Task<List<InspectionCheck>> NotifiedAsync()
    {
        await DrawAsync(_city);
        Value(await ApproveAllAsync(_city, TaskNumber));
        Value(await NotifyAllAsync(_city, TaskNumber));
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
        return await _city.WithAsync<SupervisionDb, List<InspectionCheck>>(db => db.Checks.AsNoTracking().OrderBy(check => check.Target).ToListAsync());
    }

    private async Task<IReadOnlyList<string>> HitsAsync(InspectionCheck check) =>
        [.. (await _city.WithAsync<LimitsAtScan, IReadOnlyList<LimitHit>>(limits => limits.OfAsync(check, Day, default))).Select(hit => hit.Limit.Id)];

    private Task<InspectionCheck> ReadAsync(InspectionCheck check) =>
        _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(c => c.Id == check.Id));

    private Task<Result<Done>> StartAsync(InspectionCheck check) => _city.WithAsync<StartCheck, Result<Done>>(start =>
        start.ExecuteAsync(_city.Drawn(check.Id), check.Id, Day, "湘潭市雨湖区", null, default));

    private Task<Result<Done>> WaiveAsync(Actor actor, InspectionCheck check, string reason) =>
        _city.WithAsync<WaiveVisitLimits, Result<Done>>(waive => waive.ExecuteAsync(actor, check.Id, reason, default));
}
