using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Api.Tests.Flow;

/// <summary>The small city with one draw, locked.</summary>
public sealed class LockedCity : IAsyncLifetime
{
    private TestDatabase? _database;

    public string ConnectionString => _database!.ConnectionString;

    public SupervisionDb NewContext() => _database!.NewContext();

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        await using var city = await SmallCity.BuildAsync(_database.ConnectionString);
        await DrawnCity.DrawAsync(city);
    }

    /// <summary>A digest of every row of each table.</summary>
    public async Task<IReadOnlyList<string>> SumsAsync(IReadOnlyList<string> tables)
    {
        await using var db = _database!.NewOwnerContext();
        var sums = new List<string>();

        foreach (var table in tables)
        {
#pragma warning disable EF1002 // Names of tables.
            sums.Add(table + await db.Database.SqlQueryRaw<string>(
                $"""select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) as "Value" from {table} t""").SingleAsync());
#pragma warning restore EF1002
        }

        return sums;
    }

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
