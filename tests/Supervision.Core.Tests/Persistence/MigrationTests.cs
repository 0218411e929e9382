using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public async Task An_empty_database_is_brought_up_to_date_and_again_without_change()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();

        await DatabaseServer.BringUpToDateAsync(database.OwnerConnectionString, CancellationToken.None);
        await DatabaseServer.BringUpToDateAsync(database.OwnerConnectionString, CancellationToken.None);

        await using var db = database.NewContext();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_migrations_cover_the_whole_model()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        await using var db = database.NewContext();

        Assert.False(db.Database.HasPendingModelChanges());
    }
}
