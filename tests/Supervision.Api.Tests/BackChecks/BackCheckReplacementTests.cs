using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>A reviewer drops out after the lock: somebody else comes by the rule of the draw, in a back-check as in a check.</summary>
public sealed class BackCheckReplacementTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Tax = "国家税务总局湘潭市税务局";

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_reviewer_who_drops_out_gives_way_by_the_tickets_and_the_bundle_verifies()
    {
        await AnyoneMayLeadAsync();
        var back = (await BuildAsync(_city))[0];
        var target = SubjectKey.Parse(BackCheck.TargetOf(back.Check));

        await RefusalsAsync(target);
        back = await APendingReviewLapsesAsync(back, target);
        await SignedAsync(_city, back);
        Assert.Equal("back-check.nothing-left-to-do", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 1, "absent")));
        await DatabaseRefusesAsync("SV002", Insert(2, back, "check:" + back.Check));
        await ANoticeIsRenewedAsync(back, target);
        await AnEmptyPlaceIsTriedAgainAsync(back, target);
        await VerifyAsync();
    }

    // Whoever the draw takes, of the four who did not check two are left to come.
    private Task<int> AnyoneMayLeadAsync() => _city.WithAsync<SupervisionDb, int>(async db =>
    {
        await db.Set<Inspector>().Where(person => person.Department == SmallCity.Tax).ForEachAsync(person => person.MayLead = true);
        return await db.SaveChangesAsync();
    });

    private async Task RefusalsAsync(SubjectKey target)
    {
        Assert.Equal("access.role", CodeOf(await ReplaceAsync(SmallCity.Planner, target, 1, "absent")));
        Assert.Equal("replacement.reason-unknown", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 1, "不合适")));
        Assert.Equal("replacement.no-such-place", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 3, "absent")));
        Assert.Equal("replacement.place-taken", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 1, "returned")));
        Assert.Equal("replacement.target-not-drawn", CodeOf(await ReplaceAsync(SmallCity.TaxHead, SubjectKey.Parse("check:1"), 1, "absent")));
        Assert.Equal("back-check.not-dropped", CodeOf(await _city.WithAsync<DropTarget, Result<IReadOnlyList<ReplacementLine>>>(drop =>
            drop.ExecuteAsync(SmallCity.Head, Number, target, "moved", default))));
    }

    // The new two look for themselves: what one of the old two entered does not bind them.
    private async Task<BackCheck> APendingReviewLapsesAsync(BackCheck back, SubjectKey target)
    {
        Value(await EnterAsync(_city, Reviewer(back, 0), back, true));

        var line = Value(await ReplaceAsync(SmallCity.TaxHead, target, 2, "absent"));

        var now = await OneAsync(_city, back.Id);
        Assert.Equal((1, Tax, 2), (line.Seq, line.Team, line.Slot));
        Assert.Equal([back.Officers[0].Certificate, "湘C" + line.In], now.Officers.Select(one => one.Certificate));
        Assert.Null(now.Review);
        Assert.Contains("复核人员已经替换", now.ReturnedBecause, StringComparison.Ordinal);
        Assert.Equal("access.relation", CodeOf(await EnterAsync(_city, Reviewer(back, 1), back, true)));
        await NobodyMeetsTheirOwnCheckAsync(now);
        await DatabaseRefusesAsync("SV001", $"update back_checks set officers = officers - 0 where id = '{back.Id}'", Smuggled(back));
        return now;
    }

    // A visit is outstanding, so there is still something to do, and whoever comes stands on the notice.
    private async Task ANoticeIsRenewedAsync(BackCheck back, SubjectKey target)
    {
        var code = Value(await ApproveAsync(_city, back));
        var before = (await OneAsync(_city, back.Id)).Visit!.NoticeNumber!;

        var line = Value(await ReplaceAsync(SmallCity.TaxHead, target, 1, "absent"));

        var visit = (await OneAsync(_city, back.Id)).Visit!;
        Assert.Equal((true, code), ((await OneAsync(_city, back.Id)).Review!.HasEffect, visit.Code));
        await using var db = database.NewContext();
        Assert.NotNull((await db.Papers.SingleAsync(paper => paper.Number == before)).WithdrawnAt);
        var renewed = await db.Papers.SingleAsync(paper => paper.Number == visit.NoticeNumber);
        Assert.Contains("湘C" + line.In, renewed.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("湘C" + line.Out, renewed.Content, StringComparison.Ordinal);
    }

    private async Task AnEmptyPlaceIsTriedAgainAsync(BackCheck back, SubjectKey target)
    {
        ReplacementLine line;

        do
        {
            line = Value(await ReplaceAsync(SmallCity.TaxHead, target, 2, "absent"));
        }
        while (line.In.Length > 0);

        var left = await OneAsync(_city, back.Id);
        Assert.Null(left.Visit!.NoticeNumber);
        Assert.Equal("back-check.place-empty", CodeOf(await RecordAsync(_city, Reviewer(left, 0), left)));
        Assert.Equal("replacement.place-empty", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 2, "absent")));

        var refilled = Value(await _city.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace =>
            replace.RefillAsync(SmallCity.TaxHead, Number, target, Tax, 2, default)));

        Assert.Equal(("", "returned"), (refilled.Out, refilled.Reason));
        Assert.NotEmpty(refilled.In);
        var now = await OneAsync(_city, back.Id);
        Assert.NotNull(now.Visit!.NoticeNumber);
        await NobodyMeetsTheirOwnCheckAsync(now);
        Value(await RecordAsync(_city, Reviewer(now, 1), now));
        Assert.Equal("back-check.nothing-left-to-do", CodeOf(await ReplaceAsync(SmallCity.TaxHead, target, 2, "absent")));
    }

    private async Task VerifyAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bundle").FullName;
        Value(await _city.WithAsync<ExportBundle, Result<int>>(export => export.ExecuteAsync(SmallCity.Auditor, Number, folder, SmallCity.ToAuditors, default)));
        await using var db = database.NewContext();
        Assert.Equal(await db.ReplacementRows.CountAsync(), Value(DrawBundle.Verify(folder)).Replacements.Count);
        Directory.Delete(folder, recursive: true);
    }

    private async Task NobodyMeetsTheirOwnCheckAsync(BackCheck back)
    {
        var check = await _city.WithAsync<SupervisionDb, Core.Checks.InspectionCheck>(db => db.Checks.AsNoTracking().SingleAsync(c => c.Id == back.Check));
        Assert.Empty(back.Officers.Select(one => one.Certificate).Intersect(check.Officers.Select(one => one.Certificate)));
    }

    // A forged replacement in the same transaction does not cover a change at another place.
    private static string Smuggled(BackCheck back) =>
        $"{Insert(2, back, "check:" + back.Check)}; update back_checks set officers = officers - 1 where id = '{back.Id}'";

    private static string Insert(int seq, BackCheck back, string target) =>
        $"""
        insert into replacement_rows select attempt, {seq}, '{target}', team, 1, '{back.Officers[0].Certificate[2..]}', '{back.Officers[1].Certificate[2..]}',
        repeat('0', 64), load, reason, approved from replacement_rows where seq = 1
        """;

    private async Task DatabaseRefusesAsync(string state, params string[] statements)
    {
        await using var db = database.NewContext();

        foreach (var sql in statements)
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(refused.SqlState == state, $"{sql}: {refused.SqlState} {refused.MessageText}");
        }
    }

    private Task<Result<ReplacementLine>> ReplaceAsync(Actor actor, SubjectKey target, int slot, string reason) =>
        _city.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace => replace.ExecuteAsync(actor, Number, target, Tax, slot, reason, default));
}
