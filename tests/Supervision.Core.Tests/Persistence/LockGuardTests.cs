using Npgsql;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Testing;

namespace Supervision.Core.Tests.Persistence;

/// <summary>A draw is locked only when its rows are what the seeds say, whoever wrote them and whatever digests he wrote with them.</summary>
public sealed class LockGuardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public async Task What_the_seeds_say_is_locked()
    {
        await using var program = new NpgsqlConnection(database.ConnectionString);
        await program.OpenAsync();

        for (var number = 0; number < 60; number++)
        {
            var draw = await StoredDraw.PutAsync(database, number);
            await draw.LockAsync(program);
        }
    }

    [Theory]
    [InlineData("update drawn_rows set reserve = not reserve where attempt = @attempt")]
    [InlineData("update drawn_rows set ticket = repeat('0', 64) where attempt = @attempt and rank = 1")]
    [InlineData("update drawn_rows set rank = rank + 1000 where attempt = @attempt")]
    [InlineData("delete from drawn_rows where attempt = @attempt and rank = 1")]
    [InlineData("delete from drawn_rows where attempt = @attempt and reserve")]
    [InlineData("delete from drawn_rows where attempt = @attempt")]
    [InlineData("update drawn_rows set target = 'project:mine' where attempt = @attempt and rank = 1")]
    [InlineData(Swapped)]
    [InlineData("update assigned_rows set ticket = repeat('0', 64) where attempt = @attempt and slot = 1")]
    [InlineData("update assigned_rows set inspector = 'mine' where attempt = @attempt and slot = 1")]
    [InlineData("update assigned_rows set slot = slot + 9 where attempt = @attempt and slot = 2")]
    [InlineData("delete from assigned_rows where attempt = @attempt and slot = 2")]
    [InlineData("insert into recusal_rows select attempt, target, inspector, '' from assigned_rows where attempt = @attempt limit 1")]
    [InlineData("update roster_rows set lead = false where attempt = @attempt")]
    [InlineData("update roster_rows set team = '别组' where attempt = @attempt")]
    [InlineData("update draw_attempts set reveal_json = regexp_replace(reveal_json, '\"nonce\": \"[0-9a-f]{32}', '\"nonce\": \"00000000000000000000000000000000') where id = @attempt")]
    [InlineData("update draw_attempts set reveal_json = regexp_replace(reveal_json, '(\"value\": \")', '\\11') where id = @attempt")]
    [InlineData("update draw_attempts set frame_key = repeat('0', 32) where id = @attempt")]
    [InlineData("update log_entries set record = (record::jsonb || '{\"loads\": {}}')::text")]
    public async Task Anything_else_is_refused(string forged)
    {
        var draw = await StoredDraw.PutAsync(database, Number);
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var transaction = await owner.BeginTransactionAsync();
        await draw.ForgeAsync(owner, forged);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => draw.LockAsync(owner));
        Assert.Equal("SV001", refused.SqlState);
        Assert.EndsWith("不能锁定。", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nor_is_a_draw_with_the_digest_of_another()
    {
        var draw = await StoredDraw.PutAsync(database, Number);
        await using var owner = new NpgsqlConnection(database.OwnerConnectionString);
        await owner.OpenAsync();
        await using var transaction = await owner.BeginTransactionAsync();
        await draw.ForgeAsync(owner, "select 1");
        await StoredDraw.ExecuteAsync(owner, "alter table draw_attempts disable trigger user");
        await StoredDraw.ExecuteAsync(owner, "update draw_attempts set result_digest = repeat('0', 64) where id = $1", draw.Id.Value);
        await StoredDraw.ExecuteAsync(owner, "alter table draw_attempts enable trigger user");

        Assert.Contains("摘要", (await Assert.ThrowsAsync<PostgresException>(() => draw.LockAsync(owner))).MessageText, StringComparison.Ordinal);
    }

    // Somebody who was not drawn, with the ticket that is his, and the rest moved up behind him.
    private const string Swapped =
        """
        update drawn_rows set (target, ticket) = (
            select line.target, digest_of(target_seed(a) || ':' || left(digest_of(a.frame_key || ':' || line.target), 32))
            from frame_rows line join draw_attempts a on a.id = line.attempt
            where line.attempt = @attempt and line.stratum = drawn_rows.stratum
                and not exists (select 1 from drawn_rows other where other.attempt = line.attempt and other.target = line.target) limit 1)
        where attempt = @attempt and reserve and rank = (select max(rank) from drawn_rows last where last.attempt = @attempt and last.stratum = drawn_rows.stratum)
        """;

    // The first random draw in which every one of these changes changes something.
    private static readonly int Number = Enumerable.Range(5000, 5000).First(number =>
    {
        var bundle = StoredDraw.Read(Supervision.Testing.Bundles.RandomBundle.Make(number));
        var outcome = bundle.Draw();
        return bundle.Rule.Strata.Count == 1 && bundle.Rule.Strata[0] is { Quota: > 2, Reserve: > 1 } stratum && stratum.Size > stratum.Quota + stratum.Reserve
            && bundle.Rule.Teams.All(team => team is { LeadRequired: true, Strata: null, Unit: TeamUnit.Person }) && outcome.Teams.All(team => team.Load > 1);
    });
}
