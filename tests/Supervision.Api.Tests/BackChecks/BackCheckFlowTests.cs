using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>Finished checks are drawn again for other people and looked at on paper before any visit.</summary>
[InActs]
public sealed class BackCheckFlowTests(CityStage stage) : IClassFixture<CityStage>
{
    private readonly SmallCity _city = stage.City;

    [Fact]
    public async Task Supervision_alone_makes_a_task_of_back_checks_and_it_is_drawn()
    {
        await FinishAsync(_city);
        Assert.Equal("access.role", CodeOf(await MakeAsync(_city, SmallCity.Planner, SmallCity.Tax)));
        Value(await MakeAsync(_city, SmallCity.Head, SmallCity.Tax));
        await BackCheckedCity.DrawAsync(_city);
        Assert.All(await AllAsync(_city), one => Assert.Equal(ReviewerLevel.SameBody, one.Level));
    }

    [Fact]
    public async Task The_bundle_verifies_and_nobody_meets_a_check_of_their_own()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, Number, folder, SmallCity.ToAuditors, default)));
        var verified = Value(DrawBundle.Verify(folder));
        Directory.Delete(folder, recursive: true);
        Assert.All(verified.Result, line => Assert.StartsWith("check:", line.Target, StringComparison.Ordinal));

        await using var db = stage.NewContext();
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

    [Fact]
    public async Task One_of_the_drawn_enters_a_review_and_nobody_else()
    {
        var back = (await AllAsync(_city))[0];
        var (first, second) = (Reviewer(back, 0), Reviewer(back, 1));
        Assert.Equal("back-check.nothing-to-sign", CodeOf(await SignAsync(_city, second, back)));
        Assert.Equal("access.relation", CodeOf(await EnterAsync(_city, SmallCity.Officer, back, true)));
        Assert.Equal("back-check.no-outcome", CodeOf(await EnterAsync(_city, first, back, null, "现场照片与笔录不符")));
        Assert.Equal("back-check.no-reasons", CodeOf(await EnterAsync(_city, first, back, false, " ")));
        Assert.Equal("back-check.needless-reasons", CodeOf(await EnterAsync(_city, first, back, true, "不符")));
        Value(await EnterAsync(_city, first, back, true));
        Assert.Equal("back-check.already-reviewed", CodeOf(await EnterAsync(_city, second, back, true)));
    }

    [Fact]
    public async Task The_other_gives_back_what_was_entered_by_mistake_and_it_is_entered_anew()
    {
        var back = (await AllAsync(_city))[0];
        var (first, second) = (Reviewer(back, 0), Reviewer(back, 1));
        Assert.Equal("access.person", CodeOf(await GiveBackAsync(first, back, "笔误")));
        Assert.Equal("back-check.given-back-without-reason", CodeOf(await GiveBackAsync(second, back, " ")));
        Value(await GiveBackAsync(second, back, "照片与笔录不符"));
        Assert.Equal("照片与笔录不符", (await OneAsync(_city, back.Id)).ReturnedBecause);
        Value(await EnterAsync(_city, first, back, false, "现场照片与笔录不符"));
    }

    [Fact]
    public async Task Until_the_other_signs_there_is_no_visit_and_nothing_is_counted()
    {
        var backs = await AllAsync(_city);
        var (back, drawn) = (backs[0], backs.Count);
        var first = Reviewer(back, 0);
        Assert.Equal("back-check.paper-first", CodeOf(await ApproveAsync(_city, back)));
        Assert.Equal(new BackCheckCounts(drawn, 0, 0, 0, 0), await FiguresAsync());
        Assert.Equal("access.person", CodeOf(await SignAsync(_city, first, back)));
        Assert.Equal("access.role", CodeOf(await SignAsync(_city, first with { Role = Role.Supervisor }, back)));
        Assert.Equal("access.relation", CodeOf(await SignAsync(_city, SmallCity.Officer, back)));
        await DatabaseRefusesAsync(
            $"update back_checks set review = jsonb_set(review, '{{countersigned}}', review -> 'entered') where id = '{back.Id}'",
            $"update back_checks set review = jsonb_set(review, '{{countersigned}}', jsonb_set(review -> 'entered', '{{by,person}}', '\"钱三\"')) where id = '{back.Id}'",
            $"update back_checks set review = jsonb_set(review, '{{agrees}}', 'true') where id = '{back.Id}'",
            $"update back_checks set review = null where id = '{back.Id}'");
    }

    [Fact]
    public async Task A_review_takes_effect_when_both_have_signed_and_stays()
    {
        var backs = await AllAsync(_city);
        var (back, drawn) = (backs[0], backs.Count);
        var (first, second) = (Reviewer(back, 0), Reviewer(back, 1));
        Value(await SignAsync(_city, second, back));
        Assert.Equal("back-check.already-reviewed", CodeOf(await SignAsync(_city, second, back)));
        Assert.Equal("back-check.already-reviewed", CodeOf(await EnterAsync(_city, first, back, true)));
        Assert.Equal(new BackCheckCounts(drawn, 0, 1, 1, 0), await FiguresAsync());
        await DatabaseRefusesAsync("delete from back_checks", "update back_checks set officers = '[]'", "update back_checks set level = 'OtherBody'",
            "update back_checks set review = null, visit = null, returned_because = '重来' where review is not null");
    }

    [Fact]
    public async Task A_visit_needs_approval_and_a_code_of_its_own()
    {
        var back = (await AllAsync(_city))[0];
        var reader = Reviewer(back, 0);
        Assert.Equal("back-check.visit-not-approved", CodeOf(await RecordAsync(_city, reader, back)));
        Assert.Equal("access.role", CodeOf(await ApproveAsync(_city, back, SmallCity.Planner)));
        Assert.Equal("back-check.visit-without-reason", CodeOf(await ApproveAsync(_city, back, reason: "")));
        var code = Value(await ApproveAsync(_city, back));
        Assert.Equal("back-check.visit-twice", CodeOf(await ApproveAsync(_city, back)));
        var first = await _city.WithAsync<SupervisionDb, InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(check => check.Id == back.Check));
        Assert.NotEqual(first.Code!.Text, code.Text);
        await TheNoticeTellsAsync(back, code, first);
    }

    [Fact]
    public async Task A_visit_is_recorded_once_by_one_of_the_drawn()
    {
        var backs = await AllAsync(_city);
        var back = backs[0];
        var reader = Reviewer(back, 0);
        Assert.Equal("access.relation", CodeOf(await RecordAsync(_city, SmallCity.Officer, back)));
        Value(await RecordAsync(_city, reader, back));
        Assert.Equal("back-check.code-used", CodeOf(await RecordAsync(_city, reader, back)));
        await DatabaseRefusesAsync("update back_checks set visit = jsonb_set(visit, '{finding}', '\"无\"') where visit is not null");
        Assert.Equal(new BackCheckCounts(backs.Count, 0, 1, 1, 1), await FiguresAsync());
    }

    private async Task TheNoticeTellsAsync(BackCheck back, CheckCode code, InspectionCheck first)
    {
        var visit = (await OneAsync(_city, back.Id)).Visit!;
        await using var db = stage.NewContext();
        var paper = await db.Papers.SingleAsync(paper => paper.Number == visit.NoticeNumber);
        Assert.Equal(("复核入企通知书", back.Target), (paper.Form, paper.Target));
        Assert.All([code.Text, first.NoticeNumber!, .. back.Officers.Select(one => one.Certificate), "案卷照片不清"],
            said => Assert.Contains(said, paper.Content, StringComparison.Ordinal));
        Assert.DoesNotContain(first.Code!.Text, paper.Content, StringComparison.Ordinal);
    }

    private async Task DatabaseRefusesAsync(params string[] statements)
    {
        await using var db = stage.NewOwnerContext();

        foreach (var sql in statements)
        {
            // Braces stand for values in a raw statement.
            var refused = await Assert.ThrowsAsync<PostgresException>(() =>
                db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)));
            Assert.True(refused.SqlState == "SV001", $"{sql}: {refused.SqlState} {refused.MessageText}");
        }
    }

    private Task<BackCheckCounts> FiguresAsync() => _city.WithAsync<BackCheckFigures, BackCheckCounts>(figures => figures.ReadAsync(default));

    private Task<Result<Done>> GiveBackAsync(Actor actor, BackCheck back, string reason) =>
        _city.WithAsync<SignBackCheckReview, Result<Done>>(sign => sign.GiveBackAsync(actor, back.Id, reason, default));
}
