using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Log.Audit;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>What was kept of a form stays for seven days, whoever asks; then it may go.</summary>
public sealed class SubmissionGuardTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task A_form_that_is_younger_than_seven_days_is_not_removed_and_an_older_one_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewContext();
        db.Add(Submission.Of("young", Guid.CreateVersion7(), TimeProvider.System.GetUtcNow() - Kept + Moment));
        db.Add(Submission.Of("old", Guid.CreateVersion7(), TimeProvider.System.GetUtcNow() - Kept - Moment));
        await db.SaveChangesAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Submissions.ExecuteDeleteAsync());

        Assert.Equal("SV001", refused.SqlState);
        Assert.Equal(2, await db.Submissions.CountAsync());
        Assert.Equal(1, await db.Submissions.Where(one => one.Id == "old").ExecuteDeleteAsync());
    }

    [Fact]
    public async Task The_owner_is_refused_as_well()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var db = database.NewOwnerContext();
        db.Add(Submission.Of("young", Guid.CreateVersion7(), TimeProvider.System.GetUtcNow()));
        await db.SaveChangesAsync();

        await Assert.ThrowsAsync<PostgresException>(() => db.Submissions.ExecuteDeleteAsync());
    }
}
