using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Testing;

namespace Supervision.Api.Tests.Flow;

/// <summary>A year of visits without a year of draws: the guards of the database stand aside for the test's own rows.</summary>
internal static class OtherVisits
{
    // Of a check that nobody has approved yet, with the signature of its task.
    private const string Made = "coalesce(approved, (select made from inspection_tasks where id = inspection_checks.task))";

    /// <summary>More checks of the same enterprise, begun or only planned.</summary>
    public static Task AddAsync(DatabaseFixture database, CheckId like, int count, DepartmentCode lead, bool begun, string? endedOn) => UnguardedAsync(
        database,
        $"""
        insert into inspection_checks (id, task, attempt, target, target_name, department, officers, items, results, scanned, code, approved, ended_on)
        select gen_random_uuid(), task, gen_random_uuid(), target, target_name, '{lead}', officers, items, results,
               {(begun ? Made : "null")}, {(begun ? "coalesce(code, jsonb_build_object('text', md5(random()::text)))" : "code")}, {(begun ? Made : "approved")},
               {(endedOn is null ? "null" : $"date '{endedOn}'")}
        from inspection_checks cross join generate_series(1, {count}) where id = '{like}'
        """);

    public static async Task UnguardedAsync(DatabaseFixture database, string sql)
    {
        await using var db = database.NewOwnerContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("set local session_replication_role = replica");
        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));
        await transaction.CommitAsync();
    }
}
