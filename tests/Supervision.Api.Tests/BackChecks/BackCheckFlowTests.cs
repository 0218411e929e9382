using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

public sealed class BackCheckFlowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Number = "XT-2026-0901";
    private static readonly PublicSource Dice = new("现场掷骰20次", SmallCity.At("2026-11-02T21:15"), "次日再掷");
    private static readonly (string Party, string Nonce)[] Parties =
        [("承办机关", "0123456789abcdef0123456789abcdef"), ("市司法局", "fedcba9876543210fedcba9876543210")];

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Finished_checks_are_drawn_again_for_other_people_and_looked_at_on_paper_before_any_visit()
    {
        await DrawAsync(_city);
        await DisclosedCity.FillAsync(_city);
        await DrawBackChecksAsync();
        await TheBundleVerifiesAndNobodyMeetsTheirOwnCheckAsync();

        var backs = await _city.WithAsync<SupervisionDb, List<BackCheck>>(db => db.BackChecks.AsNoTracking().ToListAsync());
        var back = backs[0];
        var reader = new Actor(back.Officers[0].Name, back.Officers[0].Department, Role.Inspector);
        Assert.Equal("back-check.paper-first", CodeOf(await ApproveAsync(SmallCity.Head, back, "案卷照片不清")));
        Assert.Equal("back-check.not-drawn", CodeOf(await ReviewAsync(SmallCity.Officer, back, null)));
        Assert.Equal("back-check.no-reasons", CodeOf(await ReviewAsync(reader, back, " ")));
        Value(await ReviewAsync(reader, back, "现场照片与笔录不符"));
        Assert.Equal("back-check.already-reviewed", CodeOf(await ReviewAsync(reader, back, null)));

        Assert.Equal("back-check.visit-not-approved", CodeOf(await RecordAsync(reader, back)));
        Assert.Equal("back-check.only-head", CodeOf(await ApproveAsync(SmallCity.Planner, back, "案卷照片不清")));
        Assert.Equal("back-check.visit-without-reason", CodeOf(await ApproveAsync(SmallCity.Head, back, "")));
        var code = Value(await ApproveAsync(SmallCity.Head, back, "案卷照片不清"));
        var first = await _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(check => check.Id == back.Check));
        Assert.NotEqual(first.Code!.Text, code.Text);
        Value(await RecordAsync(reader, back));
        Assert.Equal("back-check.code-used", CodeOf(await RecordAsync(reader, back)));
        Assert.Equal(new BackCheckCounts(backs.Count, 1, 1, 1), await _city.WithAsync<BackCheckFigures, BackCheckCounts>(f => f.ReadAsync(default)));
        await DatabaseRefusesAsync(back);
    }

    private async Task DrawBackChecksAsync()
    {
        _city.Clock.Set(SmallCity.At("2026-11-02T08:00"));
        await _city.SyncAsync();
        var scope = new BackCheckScope(new(2026, 10, 1), new(2026, 10, 31), null);
        Task<Result<InspectionTask>> Make(Actor actor) => _city.WithAsync<MakeBackCheckTask, Result<InspectionTask>>(make =>
            make.ExecuteAsync(actor, Number, "十月检查复核", scope, SmallCity.Tax, new(2026, 11, 2), new(2026, 12, 31), default));
        Assert.Equal("back-check.only-supervision", CodeOf(await Make(SmallCity.Planner)));
        Value(await Make(SmallCity.Head));
        Value(await _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, Number, default)));

        foreach (var (party, nonce) in Parties)
        {
            Value(await _city.WithAsync<EnterCommitment, Result<Done>>(enter => enter.ExecuteAsync(
                SmallCity.Planner, Number, party, Digest.Of($"sv-draw/1:commit:{Number}:1:{party}:{nonce}"), default)));
        }

        Value(await _city.WithAsync<CommitDraw, Result<DrawAttempt>>(commit => commit.ExecuteAsync(
            SmallCity.Planner, Number, TeamUnit.Person, SmallCity.At("2026-11-02T17:00"), [Dice], default)));

        foreach (var (party, nonce) in Parties)
        {
            Value(await _city.WithAsync<OpenNonce, Result<Done>>(open => open.ExecuteAsync(SmallCity.Planner, Number, party, nonce, default)));
        }

        _city.Clock.Set(SmallCity.At("2026-11-02T21:20"));
        Value(await _city.WithAsync<RevealDraw, Result<DrawAttempt>>(reveal => reveal.ExecuteAsync(
            SmallCity.Planner, Number, [new SourceValue(Dice.Name, "27182818284590452353")], default)));
        Value(await _city.WithAsync<ConductDraw, Result<DrawOutcome>>(draw => draw.ExecuteAsync(SmallCity.Planner, Number, default)));
        Assert.NotEqual(0, Value(await _city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, Number, default))));
    }

    private async Task TheBundleVerifiesAndNobodyMeetsTheirOwnCheckAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(Number, folder, default)));
        var verified = Value(DrawBundle.Verify(folder));
        Directory.Delete(folder, recursive: true);
        Assert.All(verified.Result, line => Assert.StartsWith("check:", line.Target, StringComparison.Ordinal));

        await using var db = database.NewContext();
        var checks = await db.Checks.AsNoTracking().ToDictionaryAsync(check => check.Id);

        // Not only the drawn pairs: everybody who stood on any check of the frame is barred from it.
        var barred = (await db.RecusalRows.AsNoTracking().ToListAsync()).Select(row => (row.Target, row.Inspector)).ToHashSet();
        var attempt = (await db.Attempts.AsNoTracking().ToListAsync()).Single(a => a.Excluded.Count == 0).Id;
        var frame = await db.FrameRows.AsNoTracking().Where(row => row.Attempt == attempt).Select(row => row.Target).ToListAsync();
        Assert.Equal(checks.Count, frame.Count);
        Assert.All(frame, target => Assert.All(
            checks[BackCheck.CheckOf(target)].Officers.Where(officer => officer.Department == SmallCity.Tax),
            officer => Assert.Contains((target, officer.Certificate[2..]), barred)));
        Assert.All(await db.BackChecks.AsNoTracking().ToListAsync(), back =>
            Assert.Empty(back.Officers.Select(one => one.Certificate).Intersect(checks[back.Check].Officers.Select(one => one.Certificate))));
    }

    private async Task DatabaseRefusesAsync(BackCheck back)
    {
        await using var db = database.NewOwnerContext();

        foreach (var sql in new[] { "delete from back_checks", "update back_checks set officers = '[]'", "update back_checks set review = null, visit = null where review is not null" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Equal("SV001", refused.SqlState);
        }

        Assert.NotNull(back.Officers);
    }

    private Task<Result<Done>> ReviewAsync(Actor actor, BackCheck back, string? reasons) =>
        _city.WithAsync<EnterBackCheckReview, Result<Done>>(enter => enter.ExecuteAsync(actor, back.Id, reasons is null, reasons, default));

    private Task<Result<CheckCode>> ApproveAsync(Actor actor, BackCheck back, string reason) =>
        _city.WithAsync<ApproveBackCheckVisit, Result<CheckCode>>(approve => approve.ExecuteAsync(actor, back.Id, reason, default));

    private Task<Result<Done>> RecordAsync(Actor actor, BackCheck back) =>
        _city.WithAsync<RecordBackCheckVisit, Result<Done>>(record => record.ExecuteAsync(actor, back.Id, "湘潭市雨湖区", null, "与照片一致", default));
}
