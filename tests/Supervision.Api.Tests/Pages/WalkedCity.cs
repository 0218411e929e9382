using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Flow;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

/// <summary>A city with something on every page, open to a planner, for one test class.</summary>
public sealed class WalkedCity : IAsyncLifetime
{
    private TestDatabase _database = null!;

    internal PageSite Site { get; private set; } = null!;

    /// <summary>A program that has just started over the same city, before anybody has needed its rules.</summary>
    internal async Task<PageSite> RestartAsync()
    {
        await using var owner = _database.NewOwnerContext();
        await owner.Database.ExecuteSqlRawAsync("alter table rulebooks disable trigger all; delete from rulebooks; alter table rulebooks enable trigger all");
        return await PageSite.OverAsync(SmallCity.Over(_database.ConnectionString, Site.City.Clock.GetUtcNow()), _database.ConnectionString);
    }

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
