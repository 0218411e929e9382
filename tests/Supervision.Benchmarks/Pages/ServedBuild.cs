using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Supervision.Benchmarks.Pages;

/// <summary>One build that serves its pages on this machine, asked as an inspector who is named, as a demonstration allows.</summary>
internal sealed class ServedBuild : IDisposable
{
    private const string NamedAt = "/office/actor";
    private const int LinksTried = 40;

    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };
    private readonly HttpClient _client;
    private readonly Process _server;

    private ServedBuild(Uri address, int process)
    {
        _client = new HttpClient(_handler) { BaseAddress = address };
        _server = Process.GetProcessById(process);
    }

    /// <param name="process">The number of its process, whose time on the processors is read.</param>
    public static async Task<ServedBuild> OpenAsync(Uri address, int process)
    {
        var build = new ServedBuild(address, process);
        await build.NameAsync();
        return build;
    }

    // By the form, as a person does it: whatever cookie it gives is kept.
    private async Task NameAsync()
    {
        var page = await _client.GetStringAsync(new Uri(NamedAt, UriKind.Relative));
        var token = Regex.Match(page, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = token,
            ["person"] = "性能测试",
            ["department"] = "430300-SJ",
            ["role"] = "执法人员",
        });
        using var answer = await _client.PostAsync(new Uri(NamedAt, UriKind.Relative), form);

        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{_client.BaseAddress}{NamedAt} 的回答是 {(int)answer.StatusCode}，没有认下经办人。");
        }
    }

    public TimeSpan Worked()
    {
        _server.Refresh();
        return _server.TotalProcessorTime;
    }

    /// <summary>Where the page is in this build. Of many links the one to the longest page is taken: it is the most alike in both.</summary>
    public async Task<string> FindAsync(PageAddress page)
    {
        var address = page.Address;

        foreach (var link in page.Links)
        {
            address = await LongestAsync(address, link);
        }

        return address;
    }

    private async Task<string> LongestAsync(string list, string link)
    {
        var text = await _client.GetStringAsync(new Uri(list, UriKind.Relative));
        var found = Regex.Matches(text, $"href=\"({link})\"")
            .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct(StringComparer.Ordinal).Take(LinksTried);
        var (longest, length) = ("", 0);

        foreach (var address in found)
        {
            var read = await ReadAsync(address);

            if (read > length)
            {
                (longest, length) = (address, read);
            }
        }

        return length > 0 ? longest : throw new InvalidOperationException($"{list} 没有形如 {link} 的链接，无法比较。");
    }

    /// <summary>Its length in bytes; whatever is not the page itself ends the comparison.</summary>
    public async Task<int> ReadAsync(string address)
    {
        using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
        var body = await answer.Content.ReadAsByteArrayAsync();

        return answer.StatusCode == HttpStatusCode.OK
            ? body.Length
            : throw new InvalidOperationException($"{_client.BaseAddress}{address} 的回答是 {(int)answer.StatusCode}，不是网页。");
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
        _server.Dispose();
    }
}
