using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Supervision.EndToEnd.Tests.Programs;

public sealed class ServeTests : IDisposable
{
    private readonly DataFolder _folder = new();

    public static TheoryData<string, string> Wrong => new()
    {
        { "foo", "不是网页地址" },
        { "", "不是网页地址" },
        { "ftp://127.0.0.1:8080", "不是网页地址" },
        { "http://example.com:8080", "不是网页地址" },
        { "http://127.0.0.1:70000", "端口不对" },
        { "http://127.0.0.1:8080/pages", "后面还有内容" },
        { "https://127.0.0.1:0", "要用证书" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task An_address_that_cannot_be_opened_is_told_in_one_line(string url, string words)
    {
        var (code, output) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", "serve", "--url", url);

        Assert.Equal(1, code);
        Assert.Contains(words, Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_is_not_there_is_told_in_one_line()
    {
        var (code, output) = await RunningProgram.RunAsync(
            _folder.Root, "Supervision.Api", "serve", "--url", "https://127.0.0.1:0", "--certificate", "/nowhere.pem");

        Assert.Equal(1, code);
        Assert.Contains("找不到证书文件 /nowhere.pem", Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_occupied_port_and_an_address_of_another_machine_are_told_in_one_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";

        var (occupied, first) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", "serve", "--url", url);
        var (elsewhere, second) = await RunningProgram.RunAsync(_folder.Root, "Supervision.Api", "serve", "--public", "http://203.0.113.7:0");

        Assert.Equal((1, 1), (occupied, elsewhere));
        Assert.Contains($"地址 {url} 已被另一个程序占用", Assert.Single(first.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.Contains("打不开", Assert.Single(second.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_the_pages_open_under_https()
    {
        using var key = RSA.Create(2048);
        using var certificate = Made(key);
        var (pem, keyFile, pfx) = (PathTo("site.pem"), PathTo("site.key"), PathTo("site.pfx"));
        await File.WriteAllTextAsync(pem, certificate.ExportCertificatePem(), CancellationToken.None);
        await File.WriteAllTextAsync(keyFile, key.ExportPkcs8PrivateKeyPem(), CancellationToken.None);
        await File.WriteAllBytesAsync(pfx, certificate.Export(X509ContentType.Pfx), CancellationToken.None);

        await OpensAsync(certificate, "--certificate", pem, "--key", keyFile);
        await OpensAsync(certificate, "--certificate", pfx);
    }

    public void Dispose() => _folder.Dispose();

    private async Task OpensAsync(X509Certificate2 certificate, params string[] words)
    {
        var (program, url) = await _folder.OpenAsync("https://127.0.0.1:0", words);
        await using var running = program;
        using var handler = new HttpClientHandler();
#pragma warning disable MA0039 // The certificate is the one that this test made, and no other is taken.
        handler.ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == certificate.Thumbprint;
#pragma warning restore MA0039
        using var client = new HttpClient(handler) { BaseAddress = url };

        using var office = await client.GetAsync(new Uri("/office/actor", UriKind.Relative));

        Assert.Equal("https", url.Scheme);
        Assert.Equal(HttpStatusCode.OK, office.StatusCode);
        Assert.Equal(0, await program.StopAsync());
    }

    private static X509Certificate2 Made(RSA key)
    {
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
    }

    private string PathTo(string name) => Path.Combine(_folder.Root, name);
}
