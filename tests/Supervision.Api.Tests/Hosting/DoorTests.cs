using System.Net;
using System.Text;
using Supervision.Api.Hosting;
using Supervision.Api.Pages;
using Supervision.Testing;

namespace Supervision.Api.Tests.Hosting;

/// <summary>The public address has no office, whatever is sent; the office address has both.</summary>
public sealed class DoorTests(TwoDoors doors) : IClassFixture<TwoDoors>
{
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FORGED"];

    public static TheoryData<string> Spellings =>
    [
        "/office", "/office/", "/Office", "/OFFICE/ACTOR", "//office", "//office//actor", "/%6ffice", "/%6Ffice/%61ctor", "/./office", "/x/../office", "/%2e/office",
        "/office/.", "/office/../office", "/office?back=/", "/office;x=1", "/office%2factor", "/office\\actor", "/%6f%66%66%69%63%65/cases", "/office/actor%00",
    ];

    public static TheoryData<string> Forged =>
    [
        "Forwarded: for=127.0.0.1;host=127.0.0.1", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Host: localhost", "X-Forwarded-Port: 8081", "X-Forwarded-Prefix: /office",
        "X-Forwarded-Proto: https", "X-Original-URL: /office", "X-Original-Host: 127.0.0.1", "X-Rewrite-URL: /office", "X-HTTP-Method-Override: POST", "X-Real-IP: 127.0.0.1",
        "Host: localhost", "Host: office.example.gov.cn",
    ];

    [Fact]
    public async Task Of_every_address_of_the_office_the_public_door_knows_nothing_by_any_method()
    {
        var office = doors.Routes.Where(route => route.Page?.StartsWith("/Office/", StringComparison.Ordinal) is true).Select(route => route.Sample).Distinct().ToList();
        var nowhere = await RawAnswer.AskAsync(doors.Public, "GET", "/no-such-page");
        var open = new List<string>();

        foreach (var path in office)
        {
            foreach (var method in Methods)
            {
                var answer = await RawAnswer.AskAsync(doors.Public, method, path);

                if (answer.Status != 404 || (method == "GET" && answer.Body != nowhere.Body))
                {
                    open.Add($"{method} {path}: {answer.Status}");
                }
            }
        }

        Assert.True(office.Count > 20, $"{office.Count} addresses of the office were found.");
        Assert.Contains("没有这个页面", nowhere.Body, StringComparison.Ordinal);
        Assert.True(open.Count == 0, string.Join('\n', open));
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task However_the_address_is_written_the_office_is_not_there(string target)
    {
        foreach (var method in Methods)
        {
            var answer = await RawAnswer.AskAsync(doors.Public, method, target);

            Assert.True(answer.Status is 404 or 400, $"{method} {target}: {answer.Status}");
            Assert.DoesNotContain("经办人", answer.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task Whatever_a_header_says_the_office_is_not_there(string header)
    {
        foreach (var target in new[] { "/office", "/office/actor", $"http://{doors.Office.Authority}/office/actor" })
        {
            var answer = await RawAnswer.AskAsync(doors.Public, "GET", target, header);

            Assert.True(answer.Status is 404 or 400, $"{target}: {answer.Status}");
        }

        var start = await RawAnswer.AskAsync(doors.Public, "GET", "/help", header);
        Assert.Equal(200, start.Status);
        Assert.DoesNotContain("经办人", start.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_host_of_the_office_does_not_lead_through_the_public_door()
    {
        var answer = await RawAnswer.AskAsync(doors.Public, "GET", "/office/actor", $"Host: {doors.Office.Authority}");

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task Whatever_is_not_marked_for_the_public_is_not_on_its_door()
    {
        var unmarked = doors.Routes.Where(route => route.Page is null).Where(route => route.Route.Metadata.GetMetadata<OpenToPublic>() is null);
        var strange = doors.Routes.Where(route => route.Page is { } page && !page.StartsWith("/Office/", StringComparison.Ordinal) && !page.StartsWith("/Public/", StringComparison.Ordinal));

        Assert.Empty(unmarked.Concat(strange).Select(route => route.Sample));
        Assert.Equal(404, (await RawAnswer.AskAsync(doors.Public, "GET", "/metrics")).Status);
    }

    [Fact]
    public async Task The_office_address_has_the_office_and_the_public_pages_that_it_leads_to()
    {
        using var client = new HttpClient { BaseAddress = doors.Office };
        Assert.Contains("选择经办人", await client.GetStringAsync(new Uri(Links.OfficeActor, UriKind.Relative)), StringComparison.Ordinal);

        foreach (var path in new[] { Links.Start, Links.Plans, Links.Log, Links.Party, Links.Style, Links.Changes })
        {
            using var inside = await client.GetAsync(new Uri(path, UriKind.Relative));
            using var outside = await client.GetAsync(new Uri(doors.Public, path));

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (inside.StatusCode, outside.StatusCode));
        }
    }

    [Fact]
    public async Task Every_public_page_answers_alike_on_both_doors()
    {
        foreach (var (sample, _, _) in doors.Routes.Where(route => route.Page?.StartsWith("/Public/", StringComparison.Ordinal) is true))
        {
            var (inside, outside) = (await RawAnswer.AskAsync(doors.Office, "GET", sample), await RawAnswer.AskAsync(doors.Public, "GET", sample));

            Assert.Equal((sample, inside.Status), (sample, outside.Status));
        }
    }

    [Fact]
    public async Task In_a_demonstration_the_office_refuses_a_proxy_that_says_nothing_of_itself()
    {
        // As a stock reverse proxy asks: in its own name, without a word of whom it asks for.
        var proxied = await RawAnswer.SendAsync(doors.Office, $"GET /office/actor HTTP/1.0\r\nHost: {doors.Office.Authority}\r\nConnection: close\r\n\r\n");
        var named = await RawAnswer.AskAsync(doors.Office, "GET", "/office/actor", "Via: 1.1 proxy");
        var strange = await RawAnswer.AskAsync(doors.Office, "GET", "/office/actor", "Host: evil.example.com");

        Assert.Equal((403, 403, 403), (proxied.Status, named.Status, strange.Status));
        Assert.Contains("办公页面只能在本机打开", proxied.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_people_sign_in_whoever_reaches_the_office_is_asked_to_and_is_shown_nothing_else()
    {
        await using var official = await TestDatabase.CreateOfficialAsync();
        var (app, outside, office) = await doors.AnotherAsync(settings => settings with { ConnectionString = official.ConnectionString });
        await using var running = app;

        foreach (var header in new[] { "Via: 1.1 proxy", "X-Forwarded-For: 10.1.2.3", "Host: bangong.example.gov.cn" })
        {
            var answer = await RawAnswer.AskAsync(office, "GET", "/office/plans", header);
            var named = await RawAnswer.AskAsync(office, "GET", Links.OfficeActor, header);
            var signIn = await RawAnswer.AskAsync(office, "GET", Links.SignIn, header);

            Assert.Equal((302, 302, 200), (answer.Status, named.Status, signIn.Status));
            Assert.Contains("登录名", signIn.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("演示库", signIn.Body, StringComparison.Ordinal);
            Assert.Equal(404, (await RawAnswer.AskAsync(outside, "GET", Links.SignIn, header)).Status);
        }
    }

    [Fact]
    public async Task A_form_for_the_office_sent_to_the_public_door_reaches_nothing()
    {
        using var client = new HttpClient { BaseAddress = doors.Public };
        using var form = new StringContent("person=x", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/office/actor", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
