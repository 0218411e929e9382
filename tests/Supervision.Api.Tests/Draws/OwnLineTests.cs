using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
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

    private static Task<Result<string>> IssueAsync(PageSite site, string target) => site.City.WithAsync<IssueOwnLineCode, Result<string>>(issue =>
        issue.ExecuteAsync(SmallCity.Planner, DrawnCity.TaskNumber, target, default));

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
