using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Coercion;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Coercion.CoercedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Coercion;

/// <summary>Who sees a coercive measure, and what the database refuses of it whoever asks.</summary>
public sealed class CoercionWallTests : IAsyncLifetime
{
    private const string Audited = """
        '{"by": {"by": {"person": "别人", "department": "430300-SJ", "role": "approver"}, "at": "2026-02-12T09:00:00+08:00", "documentNumber": "无"}}'::jsonb
        """;

    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private CoercionFile _taken = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        _taken = await TakenAsync(_city);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Another_department_does_not_know_of_it_and_the_supervisor_of_the_region_reads_it()
    {
        var stranger = new Actor("人员21", SmallCity.Fire, Role.Inspector);
        Assert.Equal("coercion.not-found", Refusal(await ReadAsync(stranger)).Code);
        Assert.Equal("coercion.not-found", Refusal(await TakeAsync(_city, _taken.Id, Taken(_city.Clock.GetUtcNow()), stranger)).Code);
        Assert.Equal("coercion.not-found", Refusal(await LiftAsync(_city, _taken.Id, actor: SmallCity.FireHead)).Code);
        Assert.Empty((await BoardAsync(stranger)).Lines);

        var supervisor = new Actor("督一", SmallCity.Fire, Role.Supervisor);
        Assert.Equal(_taken.Id, Value(await ReadAsync(supervisor)).File.Id);
        Assert.Equal("access.role", Refusal(await LiftAsync(_city, _taken.Id, actor: supervisor)).Code);
        Assert.False(Value(await ReadAsync(supervisor)).CanLift);
        Assert.True(Value(await ReadAsync(Head)).CanLift);
        Assert.False(Value(await ReadAsync(Officer)).CanLift);
    }

    [Theory]
    [InlineData("a file erased", "delete from coercion_files")]
    [InlineData("the party changed", "update coercion_files set target_name = '别人'")]
    [InlineData("the request rewritten", """update coercion_files set request = jsonb_set(request, '{facts}', '"别的"')""")]
    [InlineData("the day moved", "update coercion_files set taken_on = taken_on - 1")]
    [InlineData("a step rewritten", """update coercion_files set steps = jsonb_set(steps, '{2,due}', '"2026-12-31"')""")]
    [InlineData("a step taken away", "update coercion_files set steps = steps - 2")]
    [InlineData("taken twice", "update coercion_files set steps = steps || jsonb_build_array(steps -> -1)")]
    [InlineData("approved twice", "update coercion_files set steps = steps || jsonb_build_array(jsonb_set(steps -> 1, '{by,at}', steps #> '{2,by,at}'))")]
    [InlineData("a step that there is not", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "forgotten"}')""")]
    [InlineData("closed with things held", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "closed", "words": "完"}')""")]
    [InlineData("given back and not lifted", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "disposed", "disposal": {"number": 1, "way": "returned", "recipient": "王某"}}')""")]
    [InlineData("destroyed without a decision", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "disposed", "disposal": {"number": 1, "way": "destroyed", "recipient": "王某"}}')""")]
    [InlineData("a thing that is not on the list", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "disposed", "disposal": {"number": 9, "way": "destroyed", "recipient": "王某", "document": "文号"}}')""")]
    [InlineData("extended by forty days", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "extended", "days": 40, "words": "复杂"}')""")]
    [InlineData("extended after the end", """update coercion_files set steps = steps || jsonb_build_array(jsonb_set(@step, '{by,at}', '"2026-06-01T09:00:00+08:00"') || '{"kind": "extended", "days": 10, "words": "复杂"}')""")]
    [InlineData("told of no extension", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "extension-told", "days": 10, "due": "2026-03-20"}')""")]
    [InlineData("a test longer than told", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "testing-told", "days": 10, "due": "2026-12-31"}')""")]
    [InlineData("lifted without a paper", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "lifted", "lifting": {"ground": "other", "reason": "不需要"}}')""")]
    [InlineData("served what is no freeze", """update coercion_files set steps = steps || jsonb_build_array(@step || '{"kind": "served", "servedOn": "2026-02-11"}')""")]
    [InlineData("one that begins in the middle", "insert into coercion_files (id, department, target, target_name, kind, request, steps) select gen_random_uuid(), department, target, target_name, kind, request, jsonb_build_array(steps -> 1) from coercion_files")]
    [InlineData("asked by one", "insert into coercion_files (id, department, target, target_name, kind, request, steps) select gen_random_uuid(), department, target, target_name, kind, request, jsonb_build_array((steps -> 0) #- '{officers,1}') from coercion_files")]
    [InlineData("asked by one as two", "insert into coercion_files (id, department, target, target_name, kind, request, steps) select gen_random_uuid(), department, target, target_name, kind, request, jsonb_build_array(jsonb_set(steps -> 0, '{officers,1}', steps #> '{0,officers,0}')) from coercion_files")]
    [InlineData("by a rule of a ministry", """insert into coercion_files (id, department, target, target_name, kind, request, steps) select gen_random_uuid(), department, target, target_name, kind, jsonb_set(request, '{basis,level}', '"规章"'), jsonb_build_array(steps -> 0) from coercion_files""")]
    [InlineData("asked, and in no audit line", "insert into coercion_files (id, department, target, target_name, kind, request, steps) select gen_random_uuid(), department, target, target_name, kind, request, jsonb_build_array(steps -> 0) from coercion_files")]
    public async Task The_database_refuses(string what, string sql)
    {
        var refused = await TryAsync(sql);
        Assert.True(refused is PostgresException { SqlState: "SV001" or "42501" }, $"{what}: {refused?.Message ?? "It went through."}");
    }

    [Fact]
    public async Task What_was_only_asked_for_is_not_taken_past_the_program()
    {
        var asked = Value(await AskAsync(_city, Input()));
        var refused = await TryAsync(
            $"update coercion_files set steps = steps || jsonb_build_array((select jsonb_set(steps -> 2, '{{by,at}}', '\"2026-02-10T09:30:00+08:00\"') from coercion_files where id = '{_taken.Id}')), taken_on = '2026-02-10' where id = '{asked.Id}'");
        Assert.Contains("须先经负责人批准", Assert.IsType<PostgresException>(refused).MessageText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_officer_alone_an_expired_certificate_and_a_late_approval_are_refused_past_the_program()
    {
        var asked = Value(await AskAsync(_city, Urgent));
        var step = $"(select jsonb_set(steps -> 2, '{{by,at}}', '\"2026-02-10T09:30:00+08:00\"') from coercion_files where id = '{_taken.Id}')";
        await AddAsync($"{step} #- '{{taking,officers,1}}'", "两名以上");
        await AddAsync($$"""jsonb_set({{step}}, '{taking,officers,1,validTo}', '"2026-02-01"')""", "有效的执法证");
        await AddAsync($$"""jsonb_set({{step}}, '{due}', '"2026-03-31"')""", "三十日");

        Value(await TakeAsync(_city, asked.Id, Taken(_city.Clock.GetUtcNow())));
        await AddAsync("""'{"kind": "approved", "by": {"by": {"person": "钱三", "department": "430300-SJ", "role": "approver"}, "at": "2026-02-11T10:00:00+08:00"}}'""", "超过二十四小时", isTaken: true);

        async Task AddAsync(string added, string words, bool isTaken = false)
        {
            var day = isTaken ? "taken_on" : "'2026-02-10'";
            var refused = await TryAsync($"update coercion_files set steps = steps || jsonb_build_array(({added})::jsonb), taken_on = {day} where id = '{asked.Id}'");
            Assert.True(refused is PostgresException { SqlState: "SV001" } && refused.Message.Contains(words, StringComparison.Ordinal), $"{words}: {refused?.Message}");
        }
    }

    [Fact]
    public async Task Whoever_took_part_does_not_approve_or_lift_even_past_the_program()
    {
        await using var db = _database.NewContext();
        var one = await db.CoercionFiles.SingleAsync(file => file.Id == _taken.Id);
        Assert.True(one.Lift(new(LiftingGround.Other, "不需要"), new(OfficerAsHead, _city.Clock.GetUtcNow(), "文号")).Succeeded(out _, out _));
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("不得是报批、实施或者处理财物的人", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_older_than_what_stands_there_is_refused()
    {
        var seen = await _city.WithinAsync(async of =>
        {
            var acts = of.GetRequiredService<Acts>();
            return await acts.VersionAsync(CoercionObjects.File(_taken.Id), default);
        });
        Value(await ExtendAsync(_city, _taken.Id, 10));
        var refused = await _city.WithinAsync(async of =>
        {
            of.GetRequiredService<FormSeen>().Carry(seen?.ToString());
            return await of.GetRequiredService<LiftCoercion>().ExecuteAsync(Head, _taken.Id, LiftingGround.Other, "不需要", default);
        });
        Assert.Equal("access.version", Refusal(refused).Code);
    }

    [Fact]
    public async Task The_public_login_counts_and_reads_nothing_more()
    {
        await using var connection = new NpgsqlConnection(TestDatabase.PublicOf(_database.ConnectionString));
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("select count(*) from coercion_files where department = '430300-SJ' and kind = 'Seizure' and taken_on is not null", connection);
        Assert.Equal(1L, await count.ExecuteScalarAsync());
        await using var peek = new NpgsqlCommand("select target_name from coercion_files", connection);
        Assert.Equal("42501", (await Assert.ThrowsAsync<PostgresException>(() => peek.ExecuteScalarAsync())).SqlState);
    }

    private async Task<Exception?> TryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        return await Record.ExceptionAsync(async () =>
        {
#pragma warning disable CA2100 // The words are the test's own.
            await using var command = new NpgsqlCommand($"{sql.Replace("@step", Audited, StringComparison.Ordinal)}; set constraints all immediate", connection);
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        });
    }

    private Task<Result<CoercionDeskView>> ReadAsync(Actor actor) =>
        _city.WithAsync<CoercionDesk, Result<CoercionDeskView>>(desk => desk.ReadAsync(actor, _taken.Id, default));

    private Task<CoercionBoardView> BoardAsync(Actor actor) => _city.WithAsync<CoercionBoard, CoercionBoardView>(board => board.ReadAsync(actor, default));
}
