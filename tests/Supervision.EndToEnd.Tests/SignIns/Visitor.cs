using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Accounts;

namespace Supervision.EndToEnd.Tests.SignIns;

/// <summary>A browser without script or sites: it keeps cookies, follows every redirect, and can stop before the answer of the identity service.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false };
    private readonly HttpClient _client;

    public Visitor(Uri office) => (_client, At) = (new(_handler), office);

    public Uri At { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    /// <summary>The last answer of the identity service on its way to the office.</summary>
    public Uri? Answer { get; private set; }

    public string Words => Page.QuerySelector("main")?.TextContent ?? "";

    public Task OpenAsync(string address, bool stopsBeforeAnswer = false) => FollowAsync(new(HttpMethod.Get, new Uri(At, address)), stopsBeforeAnswer);

    public async Task SendAsync(string? handler, bool stopsBeforeAnswer, params (string Name, string Value)[] filled)
    {
        var form = Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(one => handler is null || one.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().ToDictionary(input => input.Name!, input => input.Value);

        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? new Uri(At, given) : At;
        await FollowAsync(new(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(fields) }, stopsBeforeAnswer);
    }

    public async Task SignInAsync(Colleague colleague)
    {
        await OpenAsync(Links.SignIn);
        await SendAsync(null, false, ("loginName", colleague.LoginName), ("password", colleague.Password), ("code", await colleague.CodeAsync()));
    }

    /// <summary>Begins at the office and shows the identity service who it is, if it asks.</summary>
    public async Task ByIdentityAsync(string user, string begin = Links.SignInIdentity, bool stopsBeforeAnswer = false)
    {
        await OpenAsync(begin, stopsBeforeAnswer);

        if (At.AbsolutePath == "/sign-in")
        {
            await SendAsync(null, stopsBeforeAnswer, ("name", user), ("password", user + "-password"));
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task FollowAsync(HttpRequestMessage request, bool stopsBeforeAnswer)
    {
        while (true)
        {
            using var response = await _client.SendAsync(request);
            At = request.RequestUri!;
            request.Dispose();

            if (response.Headers.Location is not { } location)
            {
                (Status, Page) = (response.StatusCode, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()));
                return;
            }

            var next = new Uri(At, location);

            if (next.AbsolutePath == Links.SignInAnswer)
            {
                Answer = next;

                if (stopsBeforeAnswer)
                {
                    return;
                }
            }

            request = new(HttpMethod.Get, next);
        }
    }
}
