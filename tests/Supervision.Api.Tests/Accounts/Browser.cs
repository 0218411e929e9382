using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Pages;

namespace Supervision.Api.Tests.Accounts;

/// <summary>One person's browser, with cookies of its own.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = true };
    private readonly HttpClient _client;

    public Browser(Uri site) => _client = new(_handler) { BaseAddress = site };

    public CookieContainer Cookies => _handler.CookieContainer;

    public Uri? At { get; private set; }

    public HttpStatusCode Status { get; private set; }

    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await _client.GetAsync(new Uri(path, UriKind.Relative)));

    public async Task<IHtmlDocument> SendAsync(IHtmlDocument page, string? handler, string path, params (string Label, string Value)[] filled)
    {
        var form = page.QuerySelectorAll("main form").OfType<IHtmlFormElement>()
            .First(one => handler is null || one.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : path;
        using var content = new FormUrlEncodedContent(PageSite.FieldsOf(form, filled).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await _client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content));
    }

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) =>
        _client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<IHtmlDocument> SignInAsync(Colleague colleague) =>
        await SignInAsync(colleague.LoginName, colleague.Password, await colleague.CodeAsync());

    public async Task<IHtmlDocument> SignInAsync(string loginName, string password, string code) =>
        await SendAsync(await OpenAsync(Links.SignIn), null, Links.SignIn, ("登录名", loginName), ("密码", password), ("动态口令", code));

    public void Dispose()
    {
        _client.Dispose();
        _handler.Dispose();
    }

    private async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        using (response)
        {
            (Status, At) = (response.StatusCode, response.RequestMessage!.RequestUri);
            return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        }
    }
}
