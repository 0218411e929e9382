using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;

namespace Supervision.Api.Tests.Log;

/// <summary>What the owner of the database can do: anything, with every guard out of the way.</summary>
internal static class Superuser
{
    public static async Task TamperAsync(this SupervisionDb db, string sql)
    {
#pragma warning disable EF1002 // The words are the test's own.
        await db.Database.ExecuteSqlRawAsync($"set session_replication_role = replica; {sql}; set session_replication_role = origin");
#pragma warning restore EF1002
    }
}
