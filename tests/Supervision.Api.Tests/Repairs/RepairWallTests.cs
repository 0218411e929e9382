using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Access.Table;
using Supervision.Api.Repairs;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Repairs.RepairedCity;

namespace Supervision.Api.Tests.Repairs;

/// <summary>Who sees a repair, and what the database refuses of it whoever asks.</summary>
public sealed class RepairWallTests : IAsyncLifetime
{
    private const string Next = "update repair_cases set steps = steps || jsonb_build_array(";

    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private RepairCase _case = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _city.Clock.Set(SmallCity.At("2026-08-24T09:00"));
        _case = await AcceptedAsync(_city, await PenaltyAsync(_city));
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Another_department_does_not_know_of_it_and_the_supervisor_of_the_region_reads_it()
    {
        var stranger = new Actor("消一", SmallCity.Fire, Role.DisclosureClerk);
        Assert.Equal("repair.not-found", Refusal(await ReadAsync(stranger)).Code);
        Assert.Equal("repair.not-found", Refusal(await DecideAsync(_city, _case.Id, actor: SmallCity.FireHead)).Code);
        Assert.Empty((await BoardAsync(stranger)).Lines);

        var supervisor = new Actor("督一", SmallCity.Fire, Role.Supervisor);
        Assert.Equal(_case.Id, Value(await ReadAsync(supervisor)).Case.Id);
        Assert.Equal("access.role", Refusal(await DecideAsync(_city, _case.Id, actor: supervisor)).Code);
        Assert.False(Value(await ReadAsync(supervisor)).CanDecide);
        Assert.True(Value(await ReadAsync(Head)).CanDecide);

        Assert.Equal(["督一", "督一"], await _city.WithAsync<SupervisionDb, List<string>>(
            db => db.ReadLog.AsNoTracking().Where(entry => entry.Act == ReadActs.OverseenFiles.Named).Select(entry => entry.Name).ToListAsync()));
    }

    [Theory]
    [InlineData("a repair erased", "delete from repair_cases")]
    [InlineData("another subject", "update repair_cases set target_name = '别人'")]
    [InlineData("another record", "update repair_cases set record_number = '别的'")]
    [InlineData("the intake rewritten", """update repair_cases set intake = jsonb_set(intake, '{on}', '"2026-01-01"')""")]
    [InlineData("a step rewritten", """update repair_cases set steps = jsonb_set(steps, '{0,words}', '"别的"')""")]
    [InlineData("a step taken away", "update repair_cases set steps = steps - 1")]
    [InlineData("accepted twice", Next + "steps -> -1)")]
    [InlineData("granted without a number", Next + """jsonb_set(jsonb_set(steps -> -1, '{kind}', '"granted"'), '{effects}', '{"channel": "信用中国"}'))""")]
    [InlineData("granted without effects", Next + """jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{kind}', '"granted"'), '{by,documentNumber}', '"一号"'), '{by,by,person}', '"钱三"'))""")]
    [InlineData("granted by who accepted", Next + """jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{kind}', '"granted"'), '{by,documentNumber}', '"一号"'), '{effects}', '{"channel": "信用中国"}'))""")]
    [InlineData("granted by who signed", Next + """jsonb_set(jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{kind}', '"granted"'), '{by,documentNumber}', '"一号"'), '{effects}', '{"channel": "信用中国"}'), '{by,by,person}', '"冯大"'))""")]
    [InlineData("granted, and nothing ended", Next + """jsonb_set(jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{kind}', '"granted"'), '{by,documentNumber}', '"一号"'), '{effects}', '{"channel": "信用中国"}'), '{by,by,person}', '"钱三"'))""")]
    [InlineData("nobody's step", Next + """jsonb_set(jsonb_set(steps -> -1, '{kind}', '"interim"'), '{by,by,person}', '""'))""")]
    [InlineData("a step of last year", Next + """jsonb_set(jsonb_set(jsonb_set(steps -> -1, '{kind}', '"interim"'), '{words}', '"好"'), '{by,at}', '"2025-01-01T00:00:00+08:00"'))""")]
    [InlineData("answered, and in no audit line", Next + """jsonb_set(jsonb_set(steps -> -1, '{kind}', '"interim"'), '{words}', '"好"'))""")]
    [InlineData("the same once more", "insert into repair_cases (id, department, target, target_name, record, record_number, policy, channel, number, intake, steps) select gen_random_uuid(), department, target, target_name, record, record_number, policy, channel, '另', intake, jsonb_build_array(steps -> 0) from repair_cases")]
    [InlineData("one that begins in the middle", "insert into repair_cases (id, department, target, target_name, record, record_number, policy, channel, number, intake, steps) select gen_random_uuid(), department, target, target_name, record, record_number, 'samr-107', channel, '另', intake, jsonb_build_array(steps -> -1) from repair_cases")]
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
    public async Task The_database_and_the_program_agree_on_what_may_follow()
    {
        await using var db = _database.NewContext();
        var pairs = Enum.GetValues<RepairState>().SelectMany(state => Enum.GetValues<RepairStepKind>().Select(kind => (state, kind)));

        foreach (var (state, kind) in pairs)
        {
            var may = await db.Database.SqlQuery<bool>($"select repair_may_follow({Written(state)}, {Written(kind)}) as \"Value\"").SingleAsync();
            Assert.True(may == RepairStates.MayFollow(state, kind), $"{state} {kind}");
        }
    }

    private static string Written<T>(T value) where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private Task<Result<RepairDeskView>> ReadAsync(Actor actor) =>
        _city.WithAsync<RepairDesk, Result<RepairDeskView>>(desk => desk.ReadAsync(actor, _case.Id, default));

    private Task<RepairBoardView> BoardAsync(Actor actor) => _city.WithAsync<RepairBoard, RepairBoardView>(board => board.ReadAsync(actor, default));
}
