using System.Net;
using System.Security.Cryptography;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Supervision.Api.Hosting;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

/// <summary>The whole program listening on this machine, and a reader who keeps cookies.</summary>
internal sealed class PageSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = true };

    private PageSite(SmallCity city, WebApplication app, string url)
    {
        (City, _app) = (city, app);
        Client = new HttpClient(_handler) { BaseAddress = new Uri(url) };
    }

    public SmallCity City { get; }

    public HttpClient Client { get; private set; }

    public IServiceProvider Services => _app.Services;

    public IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public static async Task<PageSite> OpenAsync(string connectionString, string url = "http://127.0.0.1:0", RandomNumberGenerator? chance = null)
    {
        return await OverAsync(await SmallCity.BuildAsync(connectionString, chance), connectionString, url);
    }

    /// <summary>The pages over a city that stands already; the site takes it over.</summary>
    public static async Task<PageSite> OverAsync(SmallCity city, string connectionString, string url = "http://127.0.0.1:0")
    {
        var app = ApiHost.Build(new(Repository.Root, connectionString, city.Clock, [url]) { KeysFolder = TestKeys.Folder, PublicConnectionString = TestDatabase.PublicOf(connectionString), SupervisorConnectionString = TestDatabase.SupervisorOf(connectionString) }, _ => { });
        await app.StartAsync();
        return new(city, app, app.Urls.First());
    }

    public async Task<IHtmlDocument> ReadAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{path}: {response.StatusCode}\n{text}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Fills a form by its labels and sends it.</summary>
    public async Task<IHtmlDocument> SendAsync(IHtmlFormElement form, string page, params (string Label, string Value)[] filled)
    {
        using var response = await PostAsync(form, page, FieldsOf(form, filled));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form with these fields; the same ones twice are a double click.</summary>
    public async Task<HttpResponseMessage> PostAsync(IHtmlFormElement form, string page, IEnumerable<(string Name, string Value)> fields)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
    }

    /// <summary>What a browser would send of a form filled in so.</summary>
    public static List<(string Name, string Value)> FieldsOf(IHtmlFormElement form, params (string Label, string Value)[] filled)
    {
        var fields = form.QuerySelectorAll("input, select, textarea").Where(field => field.HasAttribute("name"))
            .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio" } box || box.IsChecked)
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field)))
            .ToList();

        foreach (var (label, value) in filled)
        {
            var name = form.QuerySelectorAll("label").Single(found => found.TextContent.Trim().StartsWith(label, StringComparison.Ordinal)) is { } tied
                ? form.QuerySelector("#" + tied.GetAttribute("for"))!.GetAttribute("name")!
                : "";
            fields.RemoveAll(field => field.Name == name);
            fields.Add((name, value));
        }

        return fields;
    }

    /// <summary>Says who acts from now on.</summary>
    public async Task ActAsAsync(Actor actor)
    {
        var page = await ReadAsync(Links.OfficeActor);
        await SendAsync((IHtmlFormElement)page.QuerySelector("main form")!, Links.OfficeActor,
            ("姓名", actor.Person), ("部门", actor.Department.ToString()), ("角色", actor.RoleName));
    }

    /// <summary>What somebody does meanwhile at another machine, where nobody has signed in yet.</summary>
    public async Task ElsewhereAsync(Func<Task> act)
    {
        var here = Client;
        using var handler = new HttpClientHandler();
        using var there = new HttpClient(handler) { BaseAddress = here.BaseAddress };
        Client = there;

        try
        {
            await act();
        }
        finally
        {
            Client = here;
        }
    }

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _handler.Dispose();
        await _app.DisposeAsync();
        await City.DisposeAsync();
    }
}
