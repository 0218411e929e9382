using Microsoft.EntityFrameworkCore;
using Supervision.Api.Log;
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

    [Fact]
    public async Task The_upkeep_clears_once_a_day()
    {
        await using var city = await SmallCity.BuildAsync(_database.ConnectionString);
        await AddAsync("old", Kept + Moment);

        var first = await LeftAfterRoundAsync(city);
        await AddAsync("another", Kept + Moment);
        var later = await LeftAfterRoundAsync(city);
        city.Clock.Set(city.Clock.GetUtcNow().AddDays(1));
        var tomorrow = await LeftAfterRoundAsync(city);

        Assert.Empty(first);
        Assert.Equal(["another"], later);
        Assert.Empty(tomorrow);
    }

    private async Task<List<string>> LeftAfterRoundAsync(SmallCity city)
    {
        await city.WithAsync<LogUpkeepJob, bool>(async job =>
        {
            await job.RoundAsync(CancellationToken.None);
            return true;
        });
        await using var db = _database.NewContext();
        return await db.Submissions.Select(one => one.Id).ToListAsync(CancellationToken.None);
    }

    private async Task AddAsync(string id, TimeSpan age)
    {
        await using var db = _database.NewContext();
        db.Add(Submission.Of(id, Guid.CreateVersion7(), TimeProvider.System.GetUtcNow() - age));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
