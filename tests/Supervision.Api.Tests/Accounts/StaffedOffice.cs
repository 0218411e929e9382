using Microsoft.EntityFrameworkCore;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Accounts;

/// <summary>The pages of a small city in a database of its own, with people who have accounts.</summary>
internal sealed class StaffedOffice : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private StaffedOffice(TestDatabase database, PageSite site) => (_database, Site, Staff) = (database, site, new(site.City));

    public PageSite Site { get; }

    public Staff Staff { get; }

    public static async Task<StaffedOffice> OpenAsync()
    {
        var database = await TestDatabase.CreateAsync();
        return new(database, await PageSite.OpenAsync(database.ConnectionString));
    }

    public Browser NewBrowser() => new(Site.Client.BaseAddress!);

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    /// <summary>The newest line of the security log on what happened.</summary>
    public async Task<SecurityEntry> LastAsync(SecurityEvent happened)
    {
        await using var db = NewContext();
        return await db.SecurityLog.AsNoTracking().Where(entry => entry.Event == happened).OrderByDescending(entry => entry.Number).FirstAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }
}
