using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Supervision.EndToEnd.Tests.Programs;

/// <summary>The program with its two addresses behind a real nginx, by the recipe of the documentation and by the line that everybody writes.</summary>
public sealed class NginxTests(OpenDoors doors) : IClassFixture<OpenDoors>
{
    private const int Searches = 120;

    private static readonly string[] Offices = ["/office", "/office/actor", "//office", "/%6ffice", "/./office", "/OFFICE", "/x/%2e%2e/office"];

    private static readonly Uri Site = new("https://ssj.example.gov.cn");

    [Fact]
    public async Task By_the_recipe_readers_are_served_counted_by_their_own_address_and_find_no_office()
    {
        var (secure, plain) = (Nginx.FreePort(), Nginx.FreePort());
        using var key = RSA.Create(2048);
        using var certificate = Made(key);
        await using var nginx = await Nginx.StartAsync(await doors.RecipeAsync(secure, plain), secure,
            ("site.pem", certificate.ExportCertificatePem()), ("site.key", key.ExportPkcs8PrivateKeyPem()));
        using var reader = Client(secure, certificate, "127.0.0.1");
        using var other = Client(secure, certificate, "127.0.0.2");

        await IsServedAsync(reader);
        await HasNoOfficeAsync(reader);
        await IsCountedAloneAsync(reader, other);

        using var upload = new ByteArrayContent(new byte[2 << 20]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await reader.PostAsync(new Uri(Site, "/party"), upload)).StatusCode);

        using var office = await reader.GetAsync(new Uri("https://bangong.example.gov.cn/office"));
        using var signIn = await reader.GetAsync(new Uri("https://bangong.example.gov.cn/office/sign-in"));
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (office.StatusCode, signIn.StatusCode));
        Assert.StartsWith("/office/sign-in", office.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var moved = await Client(plain, certificate, "127.0.0.1").GetAsync(new Uri("http://ssj.example.gov.cn/plans?year=2026"));
        Assert.Equal((HttpStatusCode.MovedPermanently, "https://ssj.example.gov.cn/plans?year=2026"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task By_the_line_that_everybody_writes_the_public_door_has_no_office_and_the_office_asks_who_it_is()
    {
        foreach (var (door, expected) in new[] { (doors.Public, HttpStatusCode.NotFound), (doors.Office, HttpStatusCode.Redirect) })
        {
            var port = Nginx.FreePort();
            await using var nginx = await Nginx.StartAsync($"server {{ listen 127.0.0.1:{port}; location / {{ proxy_pass {OpenDoors.Here(door)} }} }}", port);
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

            using var office = await client.GetAsync(new Uri("/office/actor", UriKind.Relative));
            using var plans = await client.GetAsync(new Uri("/plans", UriKind.Relative));

            Assert.Equal((expected, HttpStatusCode.OK), (office.StatusCode, plans.StatusCode));
        }
    }

    [Fact]
    public async Task Without_a_proxy_each_door_has_what_it_is_for()
    {
        using var client = new HttpClient();

        using var outside = await client.GetAsync(new Uri(doors.Public, "/office/actor"));
        using var inside = await client.GetAsync(new Uri(doors.Office, "/office/actor"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (outside.StatusCode, inside.StatusCode));
        Assert.NotEqual(doors.Public.Port, doors.Office.Port);
        Assert.Contains("已知代理：127.0.0.1", doors.Proxies, StringComparison.Ordinal);
    }

    private static async Task IsServedAsync(HttpClient reader)
    {
        foreach (var path in new[] { "/", "/plans", "/party", "/site.css" })
        {
            using var answer = await reader.GetAsync(new Uri(Site, path));

            Assert.Equal((path, HttpStatusCode.OK), (path, answer.StatusCode));
            Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
            Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
    }

    private static async Task HasNoOfficeAsync(HttpClient reader)
    {
        foreach (var path in Offices)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(Site.OriginalString + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
            asked.Headers.TryAddWithoutValidation("X-Original-URL", "/office");
            asked.Headers.TryAddWithoutValidation("X-Forwarded-Host", "127.0.0.1");
            using var answer = await reader.SendAsync(asked);

            Assert.Equal((path, HttpStatusCode.NotFound), (path, answer.StatusCode));
            Assert.Contains("没有这个页面", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private static async Task IsCountedAloneAsync(HttpClient reader, HttpClient other)
    {
        for (var i = 0; i < Searches; i++)
        {
            using var found = await SearchAsync(reader, $"203.0.113.{i}");
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }

        using var tooOften = await SearchAsync(reader, "203.0.113.200");
        using var another = await SearchAsync(other, "203.0.113.1");

        // The recipe puts a page of its own in the place of what the program says only when the program is away.
        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (tooOften.StatusCode, another.StatusCode));
        Assert.Contains("请稍后再来", await tooOften.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SearchAsync(HttpClient client, string pretended)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, new Uri(Site, "/search?q="));
        asked.Headers.TryAddWithoutValidation("X-Forwarded-For", pretended);
        return await client.SendAsync(asked);
    }

    /// <summary>Whatever name is asked for is looked for at the port, from an address of this machine.</summary>
    private static HttpClient Client(int port, X509Certificate2 certificate, string from)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
                await socket.ConnectAsync(IPAddress.Loopback, port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
#pragma warning disable MA0039 // The certificate is the one that this test made, and no other is taken.
        handler.SslOptions.RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString();
#pragma warning restore MA0039
        return new HttpClient(handler);
    }

    private static X509Certificate2 Made(RSA key)
    {
        var request = new CertificateRequest("CN=ssj.example.gov.cn", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }
}
