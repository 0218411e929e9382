using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Flow;

/// <summary>The small city in a database of its own, for a class whose tests are acts of one life.</summary>
public sealed class CityStage : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();

    internal SmallCity City { get; private set; } = null!;

    /// <summary>What an act leaves to those after it and the database does not keep.</summary>
    internal object Kept { get; set; } = "";

    public SupervisionDb NewContext() => _database.NewContext();

    public SupervisionDb NewOwnerContext() => _database.NewOwnerContext();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        City = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await City.DisposeAsync();
        await _database.DisposeAsync();
    }
}
