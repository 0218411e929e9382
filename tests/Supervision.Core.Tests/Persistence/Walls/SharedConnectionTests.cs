using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Core.Persistence;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence.Walls;

/// <summary>
/// Requests share connections, and what the server has learned on one of them stays: its plans, but never whose session asked. There is one
/// connection here, so that whoever comes next comes by the same.
/// </summary>
public sealed class SharedConnectionTests : IAsyncLifetime
{
    private const string First = "of-the-first";
    private const int Often = 8;

    private TestDatabase _database = null!;
    private string _token = First;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Context().Database.GetConnectionString()));
        return _database.DisposeAsync();
    }

    [Fact]
    public async Task A_statement_alone_leaves_nothing()
    {
        await using var db = Context();
        var asked = await db.Database.SqlQuery<string>(AskSession()).ToListAsync();

        Assert.Equal([First], asked);
        Assert.Equal("", await LeftAsync());
    }

    [Fact]
    public async Task Nor_does_one_that_failed()
    {
        await using var db = Context();
        await Assert.ThrowsAsync<PostgresException>(() => db.Database.SqlQuery<string>($"select current_setting('sv.session') || 1 / 0 as \"Value\"").ToListAsync());

        Assert.Equal("", await LeftAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nor_does_a_transaction_however_it_ends(bool commits)
    {
        await using (var db = Context())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal([First], await db.Database.SqlQuery<string>(AskSession()).ToListAsync());

            if (commits)
            {
                await transaction.CommitAsync();
            }
        }

        Assert.Equal("", await LeftAsync());
    }

    [Fact]
    public async Task A_plan_that_is_kept_answers_each_by_his_own_session()
    {
        var seen = new List<string>();

        for (var run = 0; run < Often; run++)
        {
            _token = $"of-{run % 3}";
            await using var db = Context();
            seen.AddRange(await db.Database.SqlQuery<string>(AskSession()).ToListAsync());
        }

        Assert.Equal(Enumerable.Range(0, Often).Select(run => $"of-{run % 3}"), seen);
        await using var last = Context();
        Assert.NotEmpty(await last.Database.SqlQuery<string>($"select statement as \"Value\" from pg_prepared_statements where statement like 'select current_setting%'").ToListAsync());
    }

    private static FormattableString AskSession() => $"select current_setting('sv.session') as \"Value\"";

    // What the one connection says to whoever comes next and tells nothing.
    private async Task<string> LeftAsync()
    {
        await using var next = Context();
        await next.Database.OpenConnectionAsync();
        await using var ask = new NpgsqlCommand("select coalesce(current_setting('sv.session', true), '')", (NpgsqlConnection)next.Database.GetDbConnection());
        return (string)(await ask.ExecuteScalarAsync())!;
    }

    private SupervisionDb Context()
    {
        var builder = new DbContextOptionsBuilder<SupervisionDb>();
        SupervisionDbOptions.ConfigureForMany(builder, _database.ConnectionString + ";Maximum Pool Size=1", () => _token);
        return new SupervisionDb(builder.Options);
    }
}
