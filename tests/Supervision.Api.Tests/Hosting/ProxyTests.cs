using System.Net;
using Supervision.Api.Hosting;
using Supervision.Api.Settings;
using Supervision.Core.Primitives;

namespace Supervision.Api.Tests.Hosting;

/// <summary>Only a known proxy is believed when it says for whom it asks, and limits count those.</summary>
public sealed class ProxyTests(TwoDoors doors) : IClassFixture<TwoDoors>
{
    private const int Search = 120;

    [Fact]
    public async Task Behind_a_known_proxy_each_visitor_is_counted_alone()
    {
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { Proxies = TwoDoors.Proxies("127.0.0.1") });
        await using var running = app;

        await ExhaustAsync(at, "X-Forwarded-For: 203.0.113.1");

        Assert.Equal(429, await SearchAsync(at, "X-Forwarded-For: 203.0.113.1"));
        Assert.Equal(200, await SearchAsync(at, "X-Forwarded-For: 203.0.113.2"));
        // What the visitor himself put before the address that the proxy adds is not believed.
        Assert.Equal(429, await SearchAsync(at, "X-Forwarded-For: 203.0.113.9, 203.0.113.1"));
        Assert.Equal(200, await SearchAsync(at, "X-Forwarded-For: 203.0.113.1, 203.0.113.2"));
    }

    [Fact]
    public async Task From_one_known_proxy_to_the_next_the_visitor_is_the_first_that_is_none()
    {
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { Proxies = TwoDoors.Proxies("127.0.0.0/8", "10.1.2.3") });
        await using var running = app;

        await ExhaustAsync(at, "X-Forwarded-For: 203.0.113.5, 10.1.2.3");

        Assert.Equal(429, await SearchAsync(at, "X-Forwarded-For: 198.51.100.7, 203.0.113.5, 10.1.2.3"));
        Assert.Equal(200, await SearchAsync(at, "X-Forwarded-For: 203.0.113.5, 198.51.100.7, 10.1.2.3"));
    }

    [Fact]
    public async Task What_an_unknown_proxy_says_is_not_believed()
    {
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { Proxies = TwoDoors.Proxies("10.1.2.3") });
        await using var running = app;

        for (var i = 0; i < Search; i++)
        {
            Assert.Equal(200, await SearchAsync(at, $"X-Forwarded-For: 203.0.113.{i}"));
        }

        Assert.Equal(429, await SearchAsync(at, "X-Forwarded-For: 203.0.113.200"));
        Assert.Equal(429, await SearchAsync(at, "Forwarded: for=203.0.113.201"));
    }

    [Fact]
    public async Task Behind_a_known_proxy_that_speaks_https_the_browser_is_told_to_keep_to_it()
    {
        var (app, at, _) = await doors.AnotherAsync(settings => settings with { Proxies = TwoDoors.Proxies("127.0.0.1") });
        await using var running = app;
        string[] secure = ["X-Forwarded-Proto: https", "X-Forwarded-Host: ssj.example.gov.cn", "X-Forwarded-For: 203.0.113.1"];

        var believed = await RawAnswer.AskAsync(at, "GET", "/party", secure);
        var unknown = await RawAnswer.AskAsync(doors.Public, "GET", "/party", [.. secure, "Host: ssj.example.gov.cn"]);

        Assert.Contains("Strict-Transport-Security: max-age=31536000", believed.Head, StringComparison.Ordinal);
        Assert.Contains("secure", believed.Head.Split("Set-Cookie:")[1], StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Strict-Transport-Security", unknown.Head, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("203.0.113.1", "203.0.113.1")]
    [InlineData("::ffff:203.0.113.1", "203.0.113.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::")]
    public void A_visitor_is_counted_by_his_line_and_not_by_how_he_writes_it(string from, string counted) =>
        Assert.Equal(IPAddress.Parse(counted), VisitorAddress.Of(IPAddress.Parse(from)));

    [Theory]
    [InlineData("proxy", "不是代理的地址")]
    [InlineData("10.0.0.0/40", "不是代理的地址")]
    [InlineData("0.0.0.0/0", "等于谁都可以冒充")]
    [InlineData("::/0", "等于谁都可以冒充")]
    public void What_is_no_proxy_is_refused_with_words(string text, string words)
    {
        var problem = KnownProxies.Read([text]).Match<Problem?>(_ => null, refused => refused);

        Assert.Contains(words, problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_proxies_may_stand_in_one_setting() =>
        Assert.Equal("127.0.0.1、::1、10.1.2.0/24", TwoDoors.Proxies("127.0.0.1, ::1", "10.1.2.0/24 ").ToString());

    private static async Task ExhaustAsync(Uri at, string header)
    {
        for (var i = 0; i < Search; i++)
        {
            Assert.Equal(200, await SearchAsync(at, header));
        }
    }

    private static async Task<int> SearchAsync(Uri at, string header) => (await RawAnswer.AskAsync(at, "GET", "/search?q=", header)).Status;
}
