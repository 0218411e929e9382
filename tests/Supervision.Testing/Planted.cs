using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;

namespace Supervision.Testing;

/// <summary>Rows put into a database past its guards, for tests of what follows from them and not of how they come.</summary>
public static class Planted
{
    /// <param name="owner">The context of whoever made the tables.</param>
    public static async Task PlantAsync(this SupervisionDb owner, params object[] rows)
    {
        await owner.Database.OpenConnectionAsync();
        await owner.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        owner.AddRange(rows);
        await owner.SaveChangesAsync();
        await owner.Database.ExecuteSqlRawAsync("set session_replication_role = origin");
        await owner.Database.CloseConnectionAsync();
    }
}
