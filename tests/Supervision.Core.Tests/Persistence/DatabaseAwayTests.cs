using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

public sealed class DatabaseAwayTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    private static readonly NpgsqlException Broken = new("Exception while reading from stream", new EndOfStreamException());

    public static TheoryData<Exception> Away =>
    [
        Broken, new InvalidOperationException("likely due to a transient failure", Broken), new DbUpdateException("", Broken),
        new RetryLimitExceededException("", new DbUpdateException("", Broken)), new AggregateException(new FormatException(), Broken),
        new TimeoutException(), new SocketException(), Of("57P01"), new InvalidOperationException("", Of("57P03")), Of("08006"), Of("53300"),
    ];

    public static TheoryData<Exception> Here =>
    [
        Of("23505"), new DbUpdateException("", Of("22001")), new InvalidOperationException(), new IOException("", new SocketException()),
        new DbUpdateConcurrencyException(),
    ];

    [Theory]
    [MemberData(nameof(Away))]
    public void A_database_that_cannot_be_reached_is_away_however_it_is_wrapped(Exception exception) => Assert.True(DatabaseAway.Is(exception));

    [Theory]
    [MemberData(nameof(Here))]
    public void A_database_that_refuses_and_a_file_that_fails_are_not_an_absence(Exception exception) => Assert.False(DatabaseAway.Is(exception));

    [Fact]
    public async Task A_connection_cut_in_the_middle_of_an_act_is_an_absence_and_the_next_one_works()
    {
        await using var db = database.NewContext();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await CutAllAsync();

        var failure = await Record.ExceptionAsync(() => db.AuditEntries.CountAsync(CancellationToken.None));

        Assert.NotNull(failure);
        Assert.True(DatabaseAway.Is(failure), failure.ToString());
        await using var next = database.NewContext();
        Assert.Equal(0, await next.AuditEntries.CountAsync(CancellationToken.None));
    }

    private async Task CutAllAsync()
    {
        await using var owner = database.NewOwnerContext();
        await owner.Database.ExecuteSqlAsync(
            $"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", CancellationToken.None);
    }

    private static PostgresException Of(string state) => new("", "FATAL", "FATAL", state);
}
