using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws.OwnLines;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Draws;

public sealed class OwnLineTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private const string Page = $"/tasks/{DrawnCity.TaskNumber}/draws/1/mine";
    private static readonly string NeverIn = CreditCode.Complete("91430399MA9999999").ToString();

    [Fact]
    public async Task A_target_reads_its_own_line_by_its_code_and_nobody_else_learns_anything()
    {
        await using var site = await PageSite.OpenAsync(database.ConnectionString);
        await DrawnCity.DrawAsync(site.City);
        var targets = await site.City.WithAsync<SupervisionDb, List<string>>(db => db.FrameRows.OrderBy(row => row.Ordinal).Select(row => row.Target).Take(2).ToListAsync());
        var code = DrawnCity.Value(await IssueAsync(site, targets[0]));
        Assert.Equal("draw.not-in-frame", DrawnCity.CodeOf(await IssueAsync(site, NeverIn)));

        // Before the visits are over a ticket would be a warning.
        Assert.Equal((HttpStatusCode.Conflict, true), await AskAsync(site, targets[0], code, "draw.own-line-not-yet"));
        await DisclosedCity.FillAsync(site.City);
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(site, targets[0], code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal), targets[0]));

        // In the frame with another's code, in the frame with a wrong one, not in the frame: the same answer to the byte.
        var answers = new[]
        {
            await TextAsync(site, targets[1], code), await TextAsync(site, targets[0], "0000-0000-0000-0000-0000"), await TextAsync(site, NeverIn, code),
        };
        Assert.Single(answers.Distinct());
        Assert.Contains("draw.own-line-refused", answers[0], StringComparison.Ordinal);

        for (var i = 0; i < 6; i++)
        {
            await TextAsync(site, NeverIn, code);
        }

        Assert.Equal((HttpStatusCode.TooManyRequests, true), await AskAsync(site, targets[0], code, "draw.own-line-too-often"));
        Assert.Contains("核对码", (await site.ReadAsync(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_good_for_half_an_hour_after_its_first_use_and_a_new_one_ends_the_one_before()
    {
        await using var fresh = await TestDatabase.CreateAsync();
        await using var site = await PageSite.OpenAsync(fresh.ConnectionString);
        await DrawnCity.DrawAsync(site.City);
        await DisclosedCity.FillAsync(site.City);
        var target = await site.City.WithAsync<SupervisionDb, string>(db => db.FrameRows.OrderBy(row => row.Ordinal).Select(row => row.Target).FirstAsync());
        var (first, second) = (DrawnCity.Value(await IssueAsync(site, target)), DrawnCity.Value(await IssueAsync(site, target)));
        Assert.NotEqual(first, second);

        Assert.Equal((HttpStatusCode.Forbidden, true), await AskAsync(site, target, first, "draw.own-line-refused"));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(site, target, second, target));
        var used = site.City.Clock.GetUtcNow();
        site.City.Clock.Set(used + (OwnLineCode.ReadingTime / 2));
        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(site, target, second, target));
        site.City.Clock.Set(used + (OwnLineCode.ReadingTime * 2));
        Assert.Equal((HttpStatusCode.Conflict, true), await AskAsync(site, target, second, "draw.own-line-code-used"));

        Assert.Equal((HttpStatusCode.OK, true), await AskAsync(site, target, DrawnCity.Value(await IssueAsync(site, target)), target));
        await NowhereInClearAsync(fresh, first, second);
        await NeitherDoesTheDatabaseLetItComeBackAsync(fresh);
    }

    private static async Task NowhereInClearAsync(TestDatabase database, params string[] codes)
    {
        await using var db = database.NewContext();
        var stored = string.Concat(await db.Database.SqlQueryRaw<string>(
            """select c::text as "Value" from own_line_codes c union all select a::text from audit_entries a union all select l::text from log_entries l""").ToListAsync());
        Assert.All(codes, code => Assert.DoesNotContain(code, stored, StringComparison.Ordinal));
        Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), stored, StringComparison.Ordinal));
        Assert.Equal(
            ["发给核对码", "重新发给核对码，原码作废", "凭核对码取得自己的一行", "重新发给核对码，原码作废", "凭核对码取得自己的一行"],
            await db.AuditEntries.Where(entry => entry.Act.Contains("核对码")).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync());
    }

    private static async Task NeitherDoesTheDatabaseLetItComeBackAsync(TestDatabase database)
    {
        await using var db = database.NewOwnerContext();

        foreach (var sql in new[]
        {
            "update own_line_codes set used_at = null where used_at is not null", "update own_line_codes set used_at = now() where used_at is not null",
            "update own_line_codes set revoked = null where revoked is not null", "update own_line_codes set hash = salt", "delete from own_line_codes",
        })
        {
            Assert.Equal("SV001", (await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql))).SqlState);
        }
    }

    private static Task<Result<string>> IssueAsync(PageSite site, string target) => site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue =>
        issue.ExecuteAsync(SmallCity.Archivist, DrawnCity.TaskNumber, target, default));

    private static async Task<(HttpStatusCode, bool)> AskAsync(PageSite site, string target, string code, string expected)
    {
        var answer = await SendAsync(site, target, code);
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains(expected, StringComparison.Ordinal));
    }

    private static async Task<string> TextAsync(PageSite site, string target, string code) =>
        await (await SendAsync(site, target, code)).Content.ReadAsStringAsync();

    private static Task<HttpResponseMessage> SendAsync(PageSite site, string target, string code) =>
        site.Client.PostAsJsonAsync(new Uri($"/api/tasks/{DrawnCity.TaskNumber}/draws/1/mine", UriKind.Relative), new { target, code });
}
