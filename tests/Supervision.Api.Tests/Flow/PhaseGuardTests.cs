using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Whoever reaches the tables behind the program's back still cannot take a phase before its time.</summary>
public sealed class PhaseGuardTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Signature = """'{"by":{"person":"x","department":"430300-SJ","role":"planner"},"at":"2026-09-15T09:00:00+08:00"}'""";
    private const string WithNonce = """jsonb_set(parties, '{0,nonce}', '"00000000000000000000000000000000"')""";

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Phases_out_of_order_are_refused_by_the_database()
    {
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        await TwoTasks.FreezeAgainAsync(_city, TaskNumber);
        await EnterAsync("承办机关", "0123456789abcdef0123456789abcdef");
        await EnterAsync("市司法局", "fedcba9876543210fedcba9876543210");

        await RefusedAsync("SV002", $"update draw_attempts set parties = {WithNonce}");
        await RefusedAsync("SV002", $"insert into drawn_rows (attempt, target, stratum, rank, ticket, reserve) select id, 'x', 'S1', 1, '', false from draw_attempts");
        await RefusedAsync("SV002", "insert into assigned_rows (attempt, target, team, slot, inspector, ticket) select id, 'x', 'x', 1, 'x', '' from draw_attempts");
        await RefusedAsync("SV002", $"update draw_attempts set revealed = {Signature}");
        await RefusedAsync("SV002", $"update draw_attempts set drawn = {Signature}");
        await RefusedAsync("SV002", $"update draw_attempts set locked = {Signature}");
        await RefusedAsync("SV002", Copied("number + 1", "null"));
        await RefusedAsync("SV002", Copied("number + 1", Signature));
        await RefusedAsync("SV001", "delete from draw_attempts");

        // A commit that was never logged must not be opened, even where the row says that it was.
        await RefusedAsync("SV002", $"update draw_attempts set committed = {Signature}, commit_index = 0, rule_json = 'x', commit_digest = 'x'; "
            + $"update draw_attempts set parties = {WithNonce}");

        await CommitAsync();
        await RefusedAsync("SV001", """update draw_attempts set parties = jsonb_set(parties, '{0,commitment}', '"x"')""");
        await RefusedAsync("SV001", "update draw_attempts set parties = parties - 0");
        await RefusedAsync("SV001", "insert into frame_rows (attempt, ordinal, target, stratum) select id, 999, 'x', 'S1' from draw_attempts");
        await RefusedAsync("SV001", "insert into roster_rows (attempt, inspector, team, lead) select id, 'x', 'x', true from draw_attempts");
        await RefusedAsync("SV002", $"update draw_attempts set revealed = {Signature}, reveal_json = 'x'");
        await ExecuteAsync($"update draw_attempts set parties = {WithNonce}");
        await RefusedAsync("SV001", """update draw_attempts set parties = jsonb_set(parties, '{0,nonce}', '"11"')""");
        await RefusedAsync("SV001", "update draw_attempts set parties = jsonb_set(parties, '{0,nonce}', 'null')");
    }

    private static string Copied(string number, string committed) =>
        $$"""
        insert into draw_attempts (id, task, number, frozen, frame_key, frame_root, roster_digest, recusals_digest, frame_size, excluded, strata, parties, committed)
        select gen_random_uuid(), task, {{number}}, frozen, frame_key, frame_root, roster_digest, recusals_digest, frame_size, excluded, strata, '[]', {{committed}}
        from draw_attempts
        """;

    private async Task EnterAsync(string party, string nonce) =>
        Value(await _city.WithAsync<EnterCommitment, Result<Done>>(enter =>
            enter.ExecuteAsync(SmallCity.Planner, TaskNumber, party, DrawCommitment.Of(TaskNumber, 1, party, nonce), default)));

    private async Task CommitAsync() =>
        Value(await _city.WithAsync<CommitDraw, Result<DrawAttempt>>(commit => commit.ExecuteAsync(
            SmallCity.Planner, TaskNumber, TeamUnit.Person, SmallCity.At("2026-09-15T17:00"),
            [new("现场掷骰20次", SmallCity.At("2026-09-15T21:15"), "次日再掷")], default)));

    private async Task RefusedAsync(string state, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.True(state == refused.SqlState, $"{sql}\n{refused.SqlState} {refused.MessageText}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = database.NewOwnerContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await transaction.CommitAsync();
    }
}
