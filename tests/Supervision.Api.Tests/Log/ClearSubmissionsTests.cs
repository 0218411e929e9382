using Microsoft.EntityFrameworkCore;
using Supervision.Api.Submissions;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Log.Audit;
using Supervision.Testing;

namespace Supervision.Api.Tests.Log;

/// <summary>What was kept of forms is cleared away after seven days and not a moment earlier.</summary>
public sealed class ClearSubmissionsTests : IAsyncLifetime
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);

    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task What_is_older_than_seven_days_is_cleared_away_and_what_is_younger_stays()
    {
        await AddAsync("old", Kept + Moment);
        await AddAsync("young", Kept - Moment);
        await using var city = await SmallCity.BuildAsync(_database.ConnectionString);

        var cleared = await city.WithAsync<ClearSubmissions, int>(clear => clear.ExecuteAsync(CancellationToken.None));

        await using var db = _database.NewContext();
        Assert.Equal(1, cleared);
        Assert.Equal(["young"], await db.Submissions.Select(one => one.Id).ToListAsync(CancellationToken.None));
    }

    private async Task AddAsync(string id, TimeSpan age)
    {
        await using var db = _database.NewContext();
        db.Add(Submission.Of(id, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow() - age));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
