using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

public sealed class DatabaseFixtureTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task A_test_class_has_a_database_of_its_own()
    {
        await using var db = database.NewContext();
        await using var other = await TestDatabase.CreateAsync();

        Assert.True(await db.Database.CanConnectAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual(database.ConnectionString, other.ConnectionString);
    }
}
