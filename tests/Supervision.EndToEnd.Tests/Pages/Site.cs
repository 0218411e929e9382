using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Supervision.Api.Hosting;
using Supervision.Api.Settings;
using Supervision.Core.Persistence;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>The whole program on a real port of this machine, with a database of its own.</summary>
public sealed class Site : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplication? _app;

    public string Address => _app!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var settings = new ApiSettings(
            Repository.Root, _database.ConnectionString, OfficeClock.At(TimeProvider.System, null), ["http://127.0.0.1:0"])
        { KeysFolder = TestKeys.Folder, PublicConnectionString = TestDatabase.PublicOf(_database.ConnectionString), SupervisorConnectionString = TestDatabase.SupervisorOf(_database.ConnectionString) };
        _app = ApiHost.Build(settings, logging => logging.ClearProviders());
        await _app.StartAsync();
    }

    /// <summary>To put rows in before a page is opened.</summary>
    public SupervisionDb NewContext() => _database!.NewContext();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
