using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Whoever reaches the tables behind the program's back still cannot take a phase before its time.</summary>
[InActs]
public sealed class PhaseGuardTests(CityStage stage) : IClassFixture<CityStage>
{
    private const string Signature = """'{"by":{"person":"x","department":"430300-SJ","role":"planner"},"at":"2026-09-15T09:00:00+08:00"}'""";
    private const string WithNonce = """jsonb_set(parties, '{0,nonce}', '"00000000000000000000000000000000"')""";

    private readonly SmallCity _city = stage.City;

    private HeldCeremony Ceremony
    {
        get => (HeldCeremony)stage.Kept;
        set => stage.Kept = value;
    }

    public static TheoryData<string, string, string> BeforeTheCommit() => new()
    {
        { "a nonce before the commit", "SV002", $"update draw_attempts set parties = {WithNonce}" },
        { "a target before the reveal", "SV002", $"insert into drawn_rows (attempt, target, stratum, rank, ticket, reserve) select id, 'x', 'S1', 1, '', false from draw_attempts" },
        { "an officer before the reveal", "SV002", "insert into assigned_rows (attempt, target, team, slot, inspector, ticket) select id, 'x', 'x', 1, 'x', '' from draw_attempts" },
        { "a reveal before the commit", "SV002", $"update draw_attempts set revealed = {Signature}" },
        { "a draw before the reveal", "SV002", $"update draw_attempts set drawn = {Signature}" },
        { "a lock before the draw", "SV002", $"update draw_attempts set locked = {Signature}" },
        { "a second attempt beside the first", "SV002", Copied("number + 1", "null") },
        { "an attempt that begins committed", "SV002", Copied("number + 1", Signature) },
        { "an attempt deleted", "SV001", "delete from draw_attempts" },
        { "a nonce after a commit that was never logged", "SV002", $"update draw_attempts set committed = {Signature}, commit_index = 0, rule_json = 'x', commit_digest = 'x'; " + $"update draw_attempts set parties = {WithNonce}" },
    };

    public static TheoryData<string, string, string> AfterTheCommit() => new()
    {
        { "a commitment changed", "SV001", """update draw_attempts set parties = jsonb_set(parties, '{0,commitment}', '"x"')""" },
        { "a party taken away", "SV001", "update draw_attempts set parties = parties - 0" },
        { "a target added", "SV001", "insert into frame_rows (attempt, ordinal, target, stratum) select id, 999, 'x', 'S1' from draw_attempts" },
        { "a person added", "SV001", "insert into roster_rows (attempt, inspector, team, lead) select id, 'x', 'x', true from draw_attempts" },
        { "a nonce before the witnessed value", "SV002", $"update draw_attempts set parties = {WithNonce}" },
        { "a void without its entry", "SV002", $"update draw_attempts set voided = {Signature}, void_reason = 'x'" },
        { "a value of somebody who was not called", "SV001", Entered("别的单位", "别的单位", "'2026-09-15T09:00:00+08:00'") },
        { "a value of one party in the name of another body", "SV001", Entered("市司法局", "市公证处", "'2026-09-15T09:00:00+08:00'") },
        { "a witnessed value after its term", "SV002", Entered("市司法局", "市司法局", "'2026-09-15T10:01:00+08:00'") },
        { "a value that the same body confirms", "SV001", Entered("市司法局", "市司法局", "'2026-09-15T09:00:00+08:00'") + "; update ceremony_values set confirmed = entered" },
        { "a value confirmed without its entry", "SV002", Entered("市司法局", "市司法局", "'2026-09-15T09:00:00+08:00'")
            + "; update ceremony_values set confirmed = entered || '{\"party\":\"市公证处\",\"body\":\"市公证处\",\"person\":\"y\"}'" },
        { "a reveal before every nonce", "SV002", $"update draw_attempts set revealed = {Signature}, reveal_json = 'x'" },
    };

    public static TheoryData<string, string, string> AfterANonce() => new()
    {
        { "a nonce changed", "SV001", """update draw_attempts set parties = jsonb_set(parties, '{0,nonce}', '"11"')""" },
        { "a nonce taken back", "SV001", "update draw_attempts set parties = jsonb_set(parties, '{0,nonce}', 'null')" },
    };

    [Fact]
    public async Task A_register_is_frozen_and_two_parties_have_committed()
    {
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        await TwoTasks.FreezeAgainAsync(_city, TaskNumber);
        Ceremony = await HeldCeremony.CallAsync(_city, new(2026, 9, 15), TaskNumber);
        await Ceremony.EnterCommitmentsAsync();
    }

    // A commit that was never logged must not be opened, even where the row says that it was.
    [Theory]
    [MemberData(nameof(BeforeTheCommit))]
    public Task Before_the_commit_is_in_the_log_the_database_refuses(string what, string state, string sql) => RefusedAsync(what, state, sql);

    [Fact]
    public async Task The_rule_is_committed() => Value(await Ceremony.RulesAsync());

    [Theory]
    [MemberData(nameof(AfterTheCommit))]
    public Task After_the_commit_the_database_refuses(string what, string state, string sql) => RefusedAsync(what, state, sql);

    [Fact]
    public async Task A_nonce_is_opened_after_the_witnessed_value()
    {
        await Ceremony.WitnessAsync();
        await RefusedAsync("a nonce opened without its entry", "SV002", $"update draw_attempts set parties = {WithNonce}");
        Value(await Ceremony.OpenAsync(0));
    }

    [Theory]
    [MemberData(nameof(AfterANonce))]
    public Task An_opened_nonce_stands_and_the_database_refuses(string what, string state, string sql) => RefusedAsync(what, state, sql);

    private static string Entered(string party, string body, string at) =>
        $$"""
        insert into ceremony_values (id, ceremony, source, form, value, entered)
        select gen_random_uuid(), id, '现场掷骰20次', 'Published', '314', jsonb_build_object('party', '{{party}}', 'body', '{{body}}', 'person', 'x', 'at', {{at}}) from ceremonies
        """;

    private static string Copied(string number, string committed) =>
        $$"""
        insert into draw_attempts (id, task, number, frozen, frame_key, frame_root, roster_digest, recusals_digest, frame_size, excluded, strata, parties, committed)
        select gen_random_uuid(), task, {{number}}, frozen, frame_key, frame_root, roster_digest, recusals_digest, frame_size, excluded, strata, '[]', {{committed}}
        from draw_attempts
        """;

    private async Task RefusedAsync(string what, string state, string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(sql));
        Assert.True(state == refused.SqlState, $"{what}: {sql}\n{refused.SqlState} {refused.MessageText}");
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = stage.NewOwnerContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
        await transaction.CommitAsync();
    }
}
