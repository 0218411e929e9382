using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access.Table;
using Supervision.Api.Commitments;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Commitments.CommittedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Commitments;

/// <summary>Who sees a commitment, and what the database refuses of it whoever asks.</summary>
public sealed class CommitmentWallTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private ToldCommitment _told = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _told = await GivenAsync(_city);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Another_department_does_not_know_of_it_and_the_supervisor_of_the_region_reads_it()
    {
        var stranger = new Actor("消一", SmallCity.Fire, Role.Inspector);
        Assert.Equal("commitment.not-found", Refusal(await ReadAsync(stranger)).Code);
        Assert.Equal("commitment.not-found", Refusal(await VerifyAsync(_city, _told.Id, Kept(new(2026, 2, 10)), actor: stranger)).Code);
        Assert.Empty((await BoardAsync(stranger)).Lines);

        var supervisor = new Actor("督一", SmallCity.Fire, Role.Supervisor);
        Assert.Equal(_told.Id, Value(await ReadAsync(supervisor)).Commitment.Id);
        Assert.Equal("access.role", Refusal(await VerifyAsync(_city, _told.Id, Kept(new(2026, 2, 10)), actor: supervisor)).Code);
        Assert.Single((await BoardAsync(supervisor)).Lines);
        Assert.False(Value(await ReadAsync(supervisor)).CanVerify);
        Assert.True(Value(await ReadAsync(Officer)).CanVerify);

        Assert.Equal(["督一", "督一"], await _city.WithAsync<SupervisionDb, List<string>>(
            db => db.ReadLog.AsNoTracking().Where(entry => entry.Act == ReadActs.OverseenFiles.Named).Select(entry => entry.Name).ToListAsync()));

        // A supervisor of the office itself does not supervise it.
        Assert.Equal("commitment.not-found", Refusal(await ReadAsync(new Actor("督二", SmallCity.Market, Role.Supervisor))).Code);
    }

    [Theory]
    [InlineData("a commitment erased", "delete from commitments")]
    [InlineData("the subject changed", "update commitments set target_name = '别人'")]
    [InlineData("the promise rewritten", """update commitments set text = jsonb_set(text, '{content}', '"别的"')""")]
    [InlineData("a step rewritten", """update commitments set steps = jsonb_set(steps, '{0,words}', '"别的"')""")]
    [InlineData("a step taken away", "update commitments set steps = steps - 1")]
    [InlineData("two steps at once", "update commitments set steps = steps || jsonb_build_array(steps -> -1, steps -> -1)")]
    [InlineData("from given to revoked", """update commitments set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"revoked"'))""")]
    [InlineData("kept without having looked", """update commitments set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"kept"'))""")]
    [InlineData("broken without hearing", """update commitments set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"broken"'))""")]
    [InlineData("nobody's step", """update commitments set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(steps -> -1, '{state}', '"kept"'), '{by,by,person}', '""'))""")]
    [InlineData("a step of last year", """update commitments set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{state}', '"kept"'), '{finding}', '{"seen": "好"}'), '{by,at}', '"2025-01-01T00:00:00+08:00"'))""")]
    [InlineData("kept, and in no audit line", """update commitments set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(steps -> -1, '{state}', '"kept"'), '{finding}', '{"seen": "好"}'))""")]
    [InlineData("another number", "update commitments set code = '43030020260210000009'")]
    [InlineData("one without a letter", "insert into commitments (id, paper, department, target, target_name, category, item, text, lookup, code_salt, code_hash, steps) select gen_random_uuid(), '假', department, target, target_name, category, item, text, lookup, code_salt, code_hash, jsonb_build_array(steps -> 0) from commitments")]
    [InlineData("one that begins in the middle", "insert into commitments (id, paper, department, target, target_name, category, item, text, lookup, code_salt, code_hash, steps) select gen_random_uuid(), '假', department, target, target_name, category, item, text, lookup, code_salt, code_hash, jsonb_build_array(steps -> -1) from commitments")]
    public async Task The_database_refuses(string what, string sql)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var refused = await Record.ExceptionAsync(async () =>
        {
#pragma warning disable CA2100 // The words are the test's own.
            await using var command = new NpgsqlCommand($"{sql}; set constraints all immediate", connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        });
        Assert.True(refused is PostgresException { SqlState: "SV001" or "42501" }, $"{what}: {refused?.Message ?? "It went through."}");
    }

    [Fact]
    public async Task Whoever_verified_does_not_declare_the_breach_even_past_the_program()
    {
        Value(await VerifyAsync(_city, _told.Id, NotKept(new(2026, 2, 10), isFalse: true)));
        await using var db = _database.NewContext();
        var one = await db.Commitments.SingleAsync(commitment => commitment.Id == _told.Id);
        Assert.True(one.Break(new("理由", "没有陈述", "撤销"), new(Officer with { Role = Role.Approver }, _city.Clock.GetUtcNow())).Succeeded(out _, out _));
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("不得是核查这份承诺的人", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_and_the_program_agree_on_what_may_follow()
    {
        await using var db = _database.NewContext();
        var states = Enum.GetValues<CommitmentState>();

        foreach (var (before, after) in states.SelectMany(before => states.Select(after => (before, after))))
        {
            var may = await db.Database.SqlQuery<bool>($"select commitment_may_follow({Written(before)}, {Written(after)}) as \"Value\"").SingleAsync();
            Assert.True(may == CommitmentStates.MayFollow(before, after), $"{before} {after}");
        }
    }

    private static string Written(CommitmentState state) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    private Task<Result<CommitmentDeskView>> ReadAsync(Actor actor) =>
        _city.WithAsync<CommitmentDesk, Result<CommitmentDeskView>>(desk => desk.ReadAsync(actor, _told.Id, default));

    private Task<CommitmentBoardView> BoardAsync(Actor actor) => _city.WithAsync<CommitmentBoard, CommitmentBoardView>(board => board.ReadAsync(actor, default));
}
