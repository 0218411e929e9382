using Microsoft.EntityFrameworkCore;
using Supervision.Api.Pages;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Pages;

/// <summary>The whole program with the small city in it, and one visitor, for a class whose tests are acts of one life.</summary>
public sealed class SiteStage : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();

    internal PageSite Site { get; private set; } = null!;

    internal OfficeVisitor Visitor { get; private set; } = null!;

    /// <summary>What an act leaves to those after it and the database does not keep.</summary>
    internal object Kept { get; set; } = "";

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    /// <summary>The number of the one case.</summary>
    public async Task<string> CaseNumberAsync()
    {
        await using var db = NewContext();
        return (await db.Cases.SingleAsync()).Number;
    }

    /// <summary>The page of the one case.</summary>
    public async Task<string> CasePageAsync() => Links.OfficeCase(await CaseNumberAsync());

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        Site = await PageSite.OpenAsync(_database.ConnectionString);
        Visitor = new(Site);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await _database.DisposeAsync();
    }
}
