using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access.Table;
using Supervision.Api.Guidance;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Guidance.GuidedCity;

namespace Supervision.Api.Tests.Guidance;

/// <summary>Who sees a guidance, and what the database refuses of it whoever asks.</summary>
public sealed class GuidanceWallTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private GuidanceId _id;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _id = Value(await GiveAsync(_city, Input(_city))).Id;
        Value(await DeliverAsync(_city, _id));
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
        Assert.Equal("guidance.not-found", Refusal(await ReadAsync(stranger)).Code);
        Assert.Equal("guidance.not-found", Refusal(await DeliverAsync(_city, _id, actor: stranger)).Code);
        Assert.Equal("guidance.not-found", Refusal(await CloseAsync(_city, _id, actor: stranger)).Code);
        Assert.Empty((await BoardAsync(stranger)).Lines);
        Assert.Empty(await BeforeAsync(stranger));

        var supervisor = new Actor("督一", SmallCity.Fire, Role.Supervisor);
        Assert.False(Value(await ReadAsync(supervisor)).CanRevisit);
        Assert.Single((await BoardAsync(supervisor)).Lines);
        Assert.Equal("access.role", Refusal(await CloseAsync(_city, _id, actor: supervisor)).Code);
        Assert.True(Value(await ReadAsync(Officer)).CanRevisit);

        Assert.Equal(["督一"], await _city.WithAsync<SupervisionDb, List<string>>(
            db => db.ReadLog.AsNoTracking().Where(entry => entry.Act == ReadActs.OverseenFiles.Named).Select(entry => entry.Name).ToListAsync()));
        Assert.Equal(_id, Assert.Single(await BeforeAsync(SmallCity.Head)).Id);
        Assert.Equal("access.role", Refusal(await GiveAsync(_city, Input(_city), SmallCity.Head)).Code);
    }

    [Theory]
    [InlineData("a guidance erased", "delete from guidance")]
    [InlineData("the subject changed", "update guidance set target_name = '别人'")]
    [InlineData("the suggestion rewritten", """update guidance set text = jsonb_set(text, '{suggestion}', '"必须立即停业整顿，否则处罚"')""")]
    [InlineData("a reminder made an admonition", "update guidance set kind = 'Admonition'")]
    [InlineData("a step rewritten", """update guidance set steps = jsonb_set(steps, '{0,words}', '"别的"')""")]
    [InlineData("a step taken away", "update guidance set steps = steps - 1")]
    [InlineData("two steps at once", "update guidance set steps = steps || jsonb_build_array(steps -> -1, steps -> -1)")]
    [InlineData("handed over twice", "update guidance set steps = steps || jsonb_build_array(steps -> -1)")]
    [InlineData("closed without a revisit", """update guidance set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(steps -> -1, '{state}', '"closed"'), '{words}', '"好"'))""")]
    [InlineData("a state that is none", """update guidance set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"refused"'))""")]
    [InlineData("answered without words", """update guidance set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"answered"'))""")]
    [InlineData("nobody's step", """update guidance set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(steps -> -1, '{state}', '"revisited"'), '{by,by,person}', '""'))""")]
    [InlineData("a step of last year", """update guidance set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{state}', '"revisited"'), '{revisit}', '{"seen": "好"}'), '{by,at}', '"2025-01-01T00:00:00+08:00"'))""")]
    [InlineData("revisited, and in no audit line", """update guidance set steps = steps || jsonb_build_array(jsonb_set(jsonb_set(steps -> -1, '{state}', '"revisited"'), '{revisit}', '{"seen": "好"}'))""")]
    [InlineData("one without a letter", "insert into guidance (id, paper, department, target, target_name, kind, occasion, text, steps) select gen_random_uuid(), '假', department, target, target_name, kind, occasion, text, jsonb_build_array(steps -> 0) from guidance")]
    [InlineData("one that begins in the middle", "insert into guidance (id, paper, department, target, target_name, kind, occasion, text, steps) select gen_random_uuid(), '假', department, target, target_name, kind, occasion, text, jsonb_build_array(steps -> -1) from guidance")]
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
    public async Task One_person_does_not_sign_an_interview_twice_even_past_the_program()
    {
        var id = Value(await GiveAsync(_city, Input(_city, GuidanceKind.Interview, 2))).Id;
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """update guidance set steps = steps || jsonb_build_array(jsonb_set(steps -> -1, '{state}', '"co-signed"')) where id = $1""", connection);
        command.Parameters.Add(new() { Value = id.Value });
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Contains("两个人的", refused.MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_and_the_program_agree_on_what_may_follow()
    {
        await using var db = _database.NewContext();
        var states = Enum.GetValues<GuidanceState>();

        foreach (var (before, after) in states.SelectMany(before => states.Select(after => (before, after))))
        {
            var may = await db.Database.SqlQuery<bool>($"select guidance_may_follow({Written(before)}, {Written(after)}) as \"Value\"").SingleAsync();
            Assert.True(may == GuidanceStates.MayFollow(before, after), $"{before} {after}");
        }
    }

    private static string Written(GuidanceState state) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(state.ToString());

    private Task<Result<GuidanceDeskView>> ReadAsync(Actor actor) =>
        _city.WithAsync<GuidanceDesk, Result<GuidanceDeskView>>(desk => desk.ReadAsync(actor, _id, default));

    private Task<GuidanceBoardView> BoardAsync(Actor actor) => _city.WithAsync<GuidanceBoard, GuidanceBoardView>(board => board.ReadAsync(actor, default));

    private Task<IReadOnlyList<AdministrativeGuidance>> BeforeAsync(Actor actor) =>
        _city.WithAsync<GuidanceOfSubject, IReadOnlyList<AdministrativeGuidance>>(
            before => before.ReadAsync(actor, Core.Registers.Subjects.SubjectKey.Parse(Target(1)), default));
}
