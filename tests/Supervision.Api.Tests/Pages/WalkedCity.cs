using Supervision.Api.Tests.Flow;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

/// <summary>A city with something on every page, open to a planner, for one test class.</summary>
public sealed class WalkedCity : IAsyncLifetime
{
    private TestDatabase _database = null!;

    internal PageSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        Site = await PageSite.OpenAsync(_database.ConnectionString);
        await DrawnCity.DrawAsync(Site.City);
        await DisclosedCity.FillAsync(Site.City);
        await Site.ActAsAsync(SmallCity.Planner);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }
}
