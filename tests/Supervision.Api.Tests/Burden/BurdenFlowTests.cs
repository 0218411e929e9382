using Microsoft.EntityFrameworkCore;
using Supervision.Api.Burden;
using Supervision.Api.Checks;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Rules.Sampling;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Burden;

/// <summary>One ledger of visits is asked at the freeze, at the approval and at the code, and shown to the supervisor.</summary>
public sealed class BurdenFlowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 10, 20);

    // Of another office, so that it may supervise the bureau.
    private static readonly Actor Supervisor = new("督一", SmallCity.Fire, Role.Supervisor);

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-10-20T09:00"));
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Visits_are_held_against_limits_at_the_freeze_the_approval_and_the_code()
    {
        var checks = await ChecksAsync();
        await TheFreezeExcludesByReasonAsync(checks[0]);
        await TheApprovalAsksTheHeadAsync(checks[1], checks[2]);
        await TheSupervisorSeesWhatWasMadeBeyondALimitAsync(checks[1], checks[3]);
        await TheLedgerHidesWhatOthersHaveYetToDoAsync(checks[4]);
        await UponCauseNobodyIsExcludedAsync(checks[0]);
    }

    private async Task TheFreezeExcludesByReasonAsync(InspectionCheck check)
    {
        // The four of another body a year ago do not count together with the planned one; a day later they do.
        await OtherVisits.AddAsync(database, check.Id, 3, SmallCity.Tax, begun: true, "2026-05-20");
        var targets = await TargetsAsync();

        // Whoever is drawn already rests: the planned check of the same bureau.
        Assert.Equal(Exclusion.YearlyCap, targets.Excluded[check.Target.ToString()]);
        Assert.Equal(Exclusion.CoolingPeriod, targets.Excluded[(await ChecksAsync())[5].Target.ToString()]);

        // The same, where a check gave way to its reserve: it is no visit.
        var other = (await ChecksAsync())[6];
        await OtherVisits.UnguardedAsync(database, $"update inspection_checks set dropped = (select made from inspection_tasks limit 1), dropped_because = 'deregistered' where id = '{other.Id}'");
        Assert.DoesNotContain(other.Target.ToString(), (await TargetsAsync()).Excluded.Keys);
    }

    private async Task TheApprovalAsksTheHeadAsync(InspectionCheck cooling, InspectionCheck capped)
    {
        await OtherVisits.AddAsync(database, cooling.Id, 1, SmallCity.Market, begun: true, "2026-10-10");
        await OtherVisits.AddAsync(database, capped.Id, 4, SmallCity.Tax, begun: true, "2026-05-20");
        var board = Value(await _city.WithAsync<CheckBoard, Result<CheckBoardView>>(desk => desk.ReadAsync(SmallCity.Head, TaskNumber, default)));
        Assert.True(board.NeedsWaiver);

        var refused = await ApproveAsync(null);
        Assert.Equal("check.needs-waiver", CodeOf(refused));
        var words = refused.Match(_ => "", problem => problem.Message);
        Assert.Contains(cooling.TargetName, words, StringComparison.Ordinal);
        Assert.Contains($"“{capped.TargetName}”在一年内已被检查4次，达到4次的上限", words, StringComparison.Ordinal);
        Assert.Equal("check.waived-without-reason", CodeOf(await ApproveAsync(new string('长', 501))));
        Assert.All(await ChecksAsync(), check => Assert.Null(check.Approved));

        Assert.NotEqual(0, Value(await ApproveAsync("上级督办，企业知情")));
        var approved = (await ChecksAsync()).ToDictionary(check => check.Id);
        Assert.Equal(["same-department-half-year", "sixty-days"], approved[cooling.Id].Waiver!.Limits);
        Assert.Equal(["yearly-cap"], approved[capped.Id].Waiver!.Limits);
        Assert.All(approved.Values.Where(check => check.State is CheckState.Approved), check => Assert.NotNull(check.Approved));
        await using var db = database.NewContext();
        Assert.Contains("上级督办", (await db.AuditEntries.Where(entry => entry.Act == "批准超限检查").Select(entry => entry.Detail).ToListAsync())[0], StringComparison.Ordinal);
    }

    private async Task TheSupervisorSeesWhatWasMadeBeyondALimitAsync(InspectionCheck waived, InspectionCheck unwaived)
    {
        Value(await NotifyAllAsync(_city, TaskNumber));
        await OtherVisits.AddAsync(database, unwaived.Id, 1, SmallCity.Market, begun: true, "2026-10-11");
        Value(await StartAsync(waived));
        Value(await StartAsync(unwaived));

        var view = Value(await BoardAsync(Supervisor));
        var lines = view.Lines.Where(line => line.Visit.On == Day).ToDictionary(line => line.Visit.Target);
        Assert.Contains("上级督办，企业知情", lines[waived.Target].Why, StringComparison.Ordinal);
        Assert.Equal("没有写明理由", lines[unwaived.Target].Why);
        Assert.True(lines[unwaived.Target].IsUnexplained);
        Assert.Equal(["same-department-half-year", "sixty-days"], lines[unwaived.Target].Hits.Select(hit => hit.Limit.Id));

        // What other bodies made beyond a limit is theirs, and the tax bureau does not read of this one.
        Assert.DoesNotContain(Value(await BoardAsync(SmallCity.TaxHead)).Lines, line => line.Visit.Department == SmallCity.Market);
        Assert.Equal("access.role", CodeOf(await BoardAsync(SmallCity.Officer)));
    }

    private async Task TheLedgerHidesWhatOthersHaveYetToDoAsync(InspectionCheck check)
    {
        await OtherVisits.AddAsync(database, check.Id, 1, SmallCity.Tax, begun: true, "2026-08-01");
        var own = Value(await LedgerAsync(SmallCity.Head, check.Target));
        Assert.Equal(["已批准，尚未入企", "已入企"], own.Lines.Select(line => line.Stage));
        Assert.True(own.Counts.Single(one => one.Count.Limit.Id == "sixty-days").Count.IsReached);

        var others = Value(await LedgerAsync(SmallCity.TaxHead, check.Target));
        var line = Assert.Single(others.Lines);
        Assert.Equal((new DateOnly(2026, 8, 1), "日常"), (line.On, line.Visit.Type));
        Assert.Contains("年度上限（一年4次）", line.CountedBy);
        Assert.False(others.Counts.Single(one => one.Count.Limit.Id == "sixty-days").Count.IsReached);
        Assert.Single(others.Counts.Single(one => one.Count.Limit.Id == "yearly-cap").Count.Counted);

        Assert.Equal("credit.subject-unknown", CodeOf(await _city.WithAsync<BurdenOfSubject, Result<BurdenView>>(burden =>
            burden.ReadAsync(SmallCity.Head, WhiteListedCity.Firm(9999), default))));
        await using var db = database.NewContext();
        Assert.Contains(await db.ReadLog.Select(entry => entry.Object).ToListAsync(), read => read.Contains(check.Target.ToString(), StringComparison.Ordinal));
    }

    private async Task UponCauseNobodyIsExcludedAsync(InspectionCheck check)
    {
        await OtherVisits.UnguardedAsync(database, "update inspection_tasks set ground = 'Complaint', ground_document = '潭诉〔2026〕1号', plan = null, plan_line = null");

        var targets = await TargetsAsync();

        Assert.DoesNotContain(targets.Excluded.Values, reason => reason is not Exclusion.Status);
        Assert.Contains(targets.Eligible, target => target.Target == check.Target.ToString());
    }

    private Task<TargetsOfTask> TargetsAsync() => _city.WithinAsync(async services =>
    {
        var db = (SupervisionDb)services.GetService(typeof(SupervisionDb))!;
        var task = await db.Tasks.AsNoTracking().SingleAsync(one => one.Number == TaskNumber);
        var limits = ((SamplingTables)services.GetService(typeof(SamplingTables))!).Limits(Day);
        return await ((EligibleTargets)services.GetService(typeof(EligibleTargets))!).ReadAsync(task, limits, Day, default);
    });

    private Task<List<InspectionCheck>> ChecksAsync() => _city.WithAsync<SupervisionDb, List<InspectionCheck>>(db =>
        db.Checks.AsNoTracking().Where(check => db.Attempts.Any(attempt => attempt.Id == check.Attempt)).OrderBy(check => check.Target).ToListAsync());

    private Task<Result<int>> ApproveAsync(string? reason) =>
        _city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(SmallCity.Head, TaskNumber, reason, default));

    private Task<Result<Done>> StartAsync(InspectionCheck check) => _city.WithAsync<StartCheck, Result<Done>>(start =>
        start.ExecuteAsync(_city.Drawn(check.Id), check.Id, Day, "湘潭市雨湖区", null, default));

    private Task<Result<BurdenBoardView>> BoardAsync(Actor actor) => _city.WithAsync<BurdenBoard, Result<BurdenBoardView>>(board => board.ReadAsync(actor, default));

    private Task<Result<BurdenView>> LedgerAsync(Actor actor, SubjectKey target) =>
        _city.WithAsync<BurdenOfSubject, Result<BurdenView>>(burden => burden.ReadAsync(actor, target.ToString(), default));
}
