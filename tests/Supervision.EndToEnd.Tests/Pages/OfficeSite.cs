using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Supervision.Api.Hosting;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Pages;

/// <summary>The program on a real port with a small city in it, and a clock that can be set.</summary>
public sealed class OfficeSite : IAsyncLifetime
{
    private TestDatabase? _database;
    private WebApplication? _app;

    internal SmallCity City { get; private set; } = null!;

    public string Address => _app!.Urls.Single();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        City = await SmallCity.BuildAsync(_database.ConnectionString);
        _app = ApiHost.Build(new(Repository.Root, _database.ConnectionString, City.Clock, ["http://127.0.0.1:0"]) { KeysFolder = TestKeys.Folder, PublicConnectionString = TestDatabase.PublicOf(_database.ConnectionString), SupervisorConnectionString = TestDatabase.SupervisorOf(_database.ConnectionString) },
            logging => logging.ClearProviders());
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
            await City.DisposeAsync();
        }

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }
}
