using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Supervision.Api.Pages;
using Supervision.Api.Settings;

namespace Supervision.Api.Tests.Hosting;

/// <summary>What every answer says beside its content, and that what goes wrong is told in plain words on both doors.</summary>
public sealed class HygieneTests(TwoDoors doors) : IClassFixture<TwoDoors>
{
    private static readonly string[] Wanted =
    [
        "Content-Security-Policy: default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; ", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff",
        "X-Frame-Options: DENY", "Referrer-Policy: same-origin", "Permissions-Policy: camera=(", "Cross-Origin-Opener-Policy: same-origin",
    ];

    [Fact]
    public async Task Every_answer_has_the_headers_and_none_names_the_server()
    {
        var paths = doors.Routes.Select(route => route.Sample)
            .Concat([Links.Style, Links.PartyScript, "/verify/worker.js", Links.VerifyScript, "/no-such-page", "/search?q=%00", "/office/no-such-page"]).Distinct().ToList();

        foreach (var door in new[] { doors.Public, doors.Office })
        {
            foreach (var path in paths)
            {
                Complain(path, await RawAnswer.AskAsync(door, "GET", path));
            }
        }

        Assert.True(paths.Count > 60, $"{paths.Count} addresses were asked for.");
    }

    [Fact]
    public async Task What_goes_wrong_is_told_in_plain_words_on_both_doors()
    {
        foreach (var door in new[] { doors.Public, doors.Office })
        {
            Told(404, "没有这个页面", await RawAnswer.AskAsync(door, "GET", "/no-such-page"));
            Told(404, "没有这个页面", await RawAnswer.AskAsync(door, "DELETE", "/no-such-page"));
            Told(400, "没有收下", await RawAnswer.AskAsync(door, "GET", "/search?q=%00"));
            Told(400, "没有收下", await RawAnswer.AskAsync(door, "POST", "/party"));
            Told(405, "不能这样访问", await RawAnswer.AskAsync(door, "OPTIONS", "/plans"));
            Told(405, "不能这样访问", await RawAnswer.AskAsync(door, "FORGED", "/plans"));
            Told(405, "不能这样访问", await RawAnswer.AskAsync(door, "GET", "/api/tasks/X/draws/1/mine"));
            Told(413, "文件太大", await PostAsync(door, "/party", 300_000));
            Told(415, "没有收下", await RawAnswer.AskAsync(door, "POST", "/api/tasks/X/draws/1/mine", "Content-Type: text/plain"));
        }

        Assert.Contains("提交的内容超过256KB", (await PostAsync(doors.Public, "/api/tasks/X/draws/1/mine", 300_000)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_page_is_told_in_plain_words_with_the_same_headers()
    {
        // A database that is there and does not have what the page asks for.
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { PublicConnectionString = settings.PublicConnectionString + ";Search Path=nowhere" });
        await using var running = app;

        Told(500, "页面暂时打不开", await RawAnswer.AskAsync(at, "GET", "/plans"));
    }

    [Fact]
    public async Task A_body_without_an_end_is_cut_off_where_it_is_too_large()
    {
        var chunk = "10000\r\n" + new string('x', 0x10000) + "\r\n";
        var request = $"POST /party HTTP/1.1\r\nHost: {doors.Public.Authority}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n" + string.Concat(Enumerable.Repeat(chunk, 5)) + "0\r\n\r\n";

        Told(413, "文件太大", await RawAnswer.SendAsync(doors.Public, request));
    }

    [Fact]
    public async Task A_form_of_thousands_of_fields_is_refused()
    {
        using var client = new HttpClient { BaseAddress = doors.Public };
        using var form = new StringContent(string.Join('&', Enumerable.Range(0, 5000).Select(i => $"f{i}=1")), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/party", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有收下", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_visits_are_told_when_to_come_again()
    {
        var (app, at, _) = await doors.AnotherAsync(settings => settings);
        await using var running = app;
        var answers = new List<RawAnswer>();

        for (var i = 0; i < 121; i++)
        {
            answers.Add(await RawAnswer.AskAsync(at, "GET", "/search?q="));
        }

        Assert.All(answers[..^1], answer => Assert.Equal(200, answer.Status));
        Told(429, "请稍后再来", answers[^1]);
        Assert.Matches("Retry-After: ([1-9]|[1-5][0-9]|60)\r?(\n|$)", answers[^1].Head);
        // Whoever asked too much in one place reads on in the others.
        Assert.Equal(200, (await RawAnswer.AskAsync(at, "GET", "/plans")).Status);
    }

    [Fact]
    public async Task Every_cookie_stays_on_its_site_and_out_of_scripts()
    {
        var cookies = new List<string>();

        foreach (var path in new[] { Links.Party, "/text-size/l", "/tasks/X/draws/1/mine", Links.OfficeActor })
        {
            var answer = await RawAnswer.AskAsync(doors.Office, "GET", path);
            cookies.AddRange(answer.Head.Split("\r\n").Where(line => line.StartsWith("Set-Cookie:", StringComparison.Ordinal)));
        }

        Assert.True(cookies.Count >= 3, string.Join('\n', cookies));
        Assert.All(cookies, cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.All(cookies, cookie => Assert.Matches("(?i)samesite=(strict|lax)", cookie));
    }

    [Fact]
    public async Task Nothing_of_the_office_is_kept_on_the_way() =>
        Assert.Contains("no-store", (await RawAnswer.AskAsync(doors.Office, "GET", Links.OfficeActor)).Head, StringComparison.Ordinal);

    [Fact]
    public async Task The_page_to_be_saved_is_handed_out_as_a_file()
    {
        var answer = await RawAnswer.AskAsync(doors.Public, "GET", Links.VerifyOffline);

        Assert.Contains("Content-Disposition: attachment; filename=verify.html", answer.Head, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_weaknesses_are_reported_stands_where_it_is_looked_for_if_anybody_set_it()
    {
        var contact = SecurityContact.Read("security@example.gov.cn").Match(read => read, problem => throw new InvalidOperationException(problem.Message));
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { SecurityContact = contact, PublicAddress = "https://ssj.example.gov.cn" });
        await using var running = app;
        const string Path = "/.well-known/security.txt";

        var told = await RawAnswer.AskAsync(at, "GET", Path);

        Assert.Equal(200, told.Status);
        Assert.Contains("Contact: mailto:security@example.gov.cn\n", told.Body, StringComparison.Ordinal);
        Assert.Matches(@"Expires: 20[0-9]{2}-[0-9]{2}-[0-9]{2}T00:00:00Z\n", told.Body);
        Assert.Contains("Canonical: https://ssj.example.gov.cn" + Path, told.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await RawAnswer.AskAsync(doors.Public, "GET", Path)).Status);
    }

    private static async Task<RawAnswer> PostAsync(Uri door, string path, int length) => await RawAnswer.SendAsync(door,
        $"POST {path} HTTP/1.1\r\nHost: {door.Authority}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n" + new string(' ', length));

    private static void Told(int status, string title, RawAnswer answer)
    {
        Assert.Equal((status, title), (answer.Status, new HtmlParser().ParseDocument(answer.Body).QuerySelector("h1")?.TextContent));
        Complain(title, answer);
    }

    private static void Complain(string what, RawAnswer answer)
    {
        Assert.All(Wanted, header => Assert.True(answer.Head.Contains(header, StringComparison.Ordinal), $"{what} has no {header}\n{answer.Head}"));
        Assert.DoesNotContain("\r\nServer:", answer.Head, StringComparison.OrdinalIgnoreCase);
    }
}
