using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Supervision.Api.Hosting;
using Supervision.Api.Settings;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Api.Tests.Hosting;

/// <summary>The whole program with the public pages on one port and the office on another.</summary>
public sealed class TwoDoors : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private WebApplication _app = null!;

    public Uri Public { get; private set; } = null!;

    public Uri Office { get; private set; } = null!;

    /// <summary>Every address that the program has: a sample for each route, and the file of its page if it is one.</summary>
    internal IReadOnlyList<(string Sample, string? Page, RouteEndpoint Route)> Routes =>
    [
        .. ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(route => (RouteSample.Of(route.RoutePattern), route.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath, route)),
    ];

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        (_app, Public, Office) = await OpenAsync(_database, settings => settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>One more program on the same database, told otherwise.</summary>
    internal Task<(WebApplication App, Uri Public, Uri Office)> AnotherAsync(Func<ApiSettings, ApiSettings> told) => OpenAsync(_database, told);

    internal static KnownProxies Proxies(params string[] texts) =>
        KnownProxies.Read(texts).Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    private static async Task<(WebApplication App, Uri Public, Uri Office)> OpenAsync(DatabaseFixture database, Func<ApiSettings, ApiSettings> told)
    {
        var settings = new ApiSettings(Repository.Root, database.ConnectionString, OfficeClock.At(TimeProvider.System, null), [])
        {
            Doors = [new(Door.Public, "http://127.0.0.1:0"), new(Door.Office, "http://127.0.0.1:0")],
            KeysFolder = TestKeys.Folder,
            PublicConnectionString = TestDatabase.PublicOf(database.ConnectionString),
            SupervisorConnectionString = TestDatabase.SupervisorOf(database.ConnectionString),
        };
        var app = ApiHost.Build(told(settings), _ => { });
        await app.StartAsync();
        var urls = app.Urls.ToList();
        return (app, new(urls[0]), new(urls[^1]));
    }
}
