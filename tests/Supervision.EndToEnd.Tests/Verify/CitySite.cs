using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Supervision.Api.Hosting;
using Supervision.Api.Log;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Log.Notes;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.EndToEnd.Tests.Verify;

/// <summary>The small city on a real port: one task drawn and, where asked, all its checks ended.</summary>
internal sealed class CitySite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private CitySite(TestDatabase database, SmallCity city, WebApplication app) => (_database, City, _app) = (database, city, app);

    public SmallCity City { get; }

    public string Address => _app.Urls.Single();

    public static string Draw => $"/tasks/{DrawnCity.TaskNumber}/draws/1";

    public static async Task<CitySite> OpenAsync(bool sealedTiers, bool ended)
    {
        var database = await TestDatabase.CreateAsync();
        var city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawnCity.DrawAsync(city, sealedTiers);

        if (ended)
        {
            await DisclosedCity.FillAsync(city);
        }

        DrawnCity.Value(await city.WithAsync<IntegrateLog, Result<LogCheckpoint>>(integrate => integrate.ExecuteAsync(default)));
        var app = ApiHost.Build(new(Repository.Root, database.ConnectionString, city.Clock, ["http://127.0.0.1:0"]) { KeysFolder = TestKeys.Folder, PublicConnectionString = TestDatabase.PublicOf(database.ConnectionString), SupervisorConnectionString = TestDatabase.SupervisorOf(database.ConnectionString) }, logging => logging.ClearProviders());
        await app.StartAsync();
        return new(database, city, app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await City.DisposeAsync();
        await _database.DisposeAsync();
    }
}
