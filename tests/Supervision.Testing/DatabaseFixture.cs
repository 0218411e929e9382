using Supervision.Core.Persistence;
using Xunit;

namespace Supervision.Testing;

/// <summary>A database for one test class: <c>IClassFixture&lt;DatabaseFixture&gt;</c>.</summary>
public sealed class DatabaseFixture : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => Database.ConnectionString;

    public string OwnerConnectionString => Database.OwnerConnectionString;

    private TestDatabase Database => _database ?? throw new InvalidOperationException("The fixture is not initialised.");

    public SupervisionDb NewContext() => Database.NewContext();

    public SupervisionDb NewOwnerContext() => Database.NewOwnerContext();

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
