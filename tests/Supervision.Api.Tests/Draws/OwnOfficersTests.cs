using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Draws.Proofs;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>A target with its notice holds the officer before it against what was frozen and drawn.</summary>
public sealed class OwnOfficersTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Market = "湘潭市市场监督管理局";

    [Fact]
    public async Task A_target_that_has_its_notice_gets_proofs_of_its_officers_and_of_whoever_came_instead()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
        await DrawAsync(site.City);
        var checks = await ChecksAsync(site);
        var target = checks[0].Target.ToString();
        var code = await IssueAsync(site, target);

        // Drawn and not told yet, or not drawn: the same words.
        var undrawn = await site.City.WithAsync<SupervisionDb, string>(db => db.FrameRows.OrderBy(row => row.Ordinal).Select(row => row.Target)
            .Where(one => !db.DrawnRows.Any(row => row.Target == one)).FirstAsync());
        Assert.Equal("draw.officers-not-yet", await CodeAsync(site, target, code));
        Assert.Equal("draw.officers-not-yet", await CodeAsync(site, undrawn, await IssueAsync(site, undrawn)));
        Assert.Equal("draw.own-line-refused", await CodeAsync(site, checks[1].Target.ToString(), code));

        await NotifyAsync(site);
        await DrawnAsync(site, target, await OfficersAsync(site, target, code));
        await PrintedAsync(site, target);
        await ReplacedAsync(site, checks[0].Target, code);
        await site.City.WithAsync<SupervisionDb, int>(async db =>
        {
            Assert.Null((await db.OwnLineCodes.SingleAsync(one => one.Target == target)).UsedAt);
            return 0;
        });
    }

    private static async Task DrawnAsync(PageSite site, string target, OwnOfficers own)
    {
        var (attempt, roster) = await site.City.WithAsync<SupervisionDb, (DrawAttempt, List<RosterRow>)>(
            async db => (await db.Attempts.SingleAsync(), await db.RosterRows.ToListAsync()));
        Assert.Equal((TaskNumber, 1, target, 6), (own.Task, own.Attempt, own.Target, own.Officers.Count));
        Assert.All(own.Officers, one =>
        {
            var person = roster.Single(row => row.Inspector == one.Inspector);
            var line = new PersonLine(one.Inspector, Digest.Of($"{one.Salt}:{person.Name}:{person.Certificate}")).ToString();
            Assert.True(new LineProof(one.Index, one.Size, one.Siblings).Shows(line, attempt.RosterPeopleRoot!));
            Assert.Equal("drawn", one.Place.Kind);
            var place = $"{target},{one.Team},{one.Slot},{one.Inspector},{one.Place.Ticket},{one.Place.Salt}";
            Assert.True(new LineProof(one.Place.Index!.Value, one.Place.Size!.Value, one.Place.Siblings!).Shows(place, attempt.AssignmentRoot!));
        });
        Assert.DoesNotContain("人员", JsonSerializer.Serialize(own), StringComparison.Ordinal);
    }

    private static async Task PrintedAsync(PageSite site, string target)
    {
        var key = SubjectKey.Parse(target);
        var content = await site.City.WithAsync<SupervisionDb, string>(async db =>
        {
            var number = (await db.Checks.SingleAsync(check => check.Target == key)).NoticeNumber;
            return (await db.Papers.SingleAsync(paper => paper.Number == number)).Content;
        });
        var (attempt, rows) = await site.City.WithAsync<SupervisionDb, (DrawAttempt, List<RosterRow>)>(async db => (
            await db.Attempts.SingleAsync(),
            await db.RosterRows.Where(row => db.AssignedRows.Any(one => one.Target == target && one.Inspector == row.Inspector)).ToListAsync()));
        Assert.All(rows, row => Assert.Contains($"{row.Name}，人员编号{row.Inspector}，核对盐{Grouped(row.Salt!)}，冻结名单第", content, StringComparison.Ordinal));
        Assert.Contains($"名单根{Grouped(attempt.RosterPeopleRoot!)}，分派根{Grouped(attempt.AssignmentRoot!)}", content, StringComparison.Ordinal);
    }

    private static async Task ReplacedAsync(PageSite site, SubjectKey target, string code)
    {
        var line = Value(await site.City.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace =>
            replace.ExecuteAsync(SmallCity.Head, TaskNumber, target, Market, 2, "occupied", default)));
        var came = (await OfficersAsync(site, target.ToString(), code)).Officers.Single(one => one.Team == Market && one.Slot == 2);

        Assert.Equal((line.In, "replaced", 1, line.ToString()), (came.Inspector, came.Place.Kind, came.Place.Seq, came.Place.Line));
        var logged = await site.City.WithAsync<SupervisionDb, string>(db =>
            db.LogEntries.Where(entry => entry.Kind == LogKind.Replacement).Select(entry => entry.Record).SingleAsync());
        Assert.Contains(Digest.Of($"{came.Place.Salt}:{came.Place.Line}"), logged, StringComparison.Ordinal);
    }

    private static string Grouped(string digits) => string.Join(' ', digits.Chunk(8).Select(part => new string(part)));

    private static async Task NotifyAsync(PageSite site)
    {
        Value(await ApproveAllAsync(site.City, TaskNumber));
        Value(await NotifyAllAsync(site.City, TaskNumber));
    }

    private static Task<List<InspectionCheck>> ChecksAsync(PageSite site) =>
        site.City.WithAsync<SupervisionDb, List<InspectionCheck>>(db => db.Checks.AsNoTracking().OrderBy(check => check.Target).ToListAsync());

    private static async Task<string> IssueAsync(PageSite site, string target) => Value(
        await site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue => issue.ExecuteAsync(SmallCity.Archivist, TaskNumber, target, default)));

    private static async Task<OwnOfficers> OfficersAsync(PageSite site, string target, string code)
    {
        using var answer = await SendAsync(site, target, code);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<OwnOfficers>())!;
    }

    private static async Task<string> CodeAsync(PageSite site, string target, string code)
    {
        using var answer = await SendAsync(site, target, code);
        using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return told.RootElement.GetProperty("code").GetString()!;
    }

    private static Task<HttpResponseMessage> SendAsync(PageSite site, string target, string code) =>
        site.Client.PostAsJsonAsync(new Uri($"/api/tasks/{TaskNumber}/draws/1/officers", UriKind.Relative), new { target, code });
}
