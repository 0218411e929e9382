using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Emergencies;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Emergencies.EmergencyCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Emergencies;

/// <summary>Who sees an emergency visit, whose hand each step asks, and what the database refuses whoever asks.</summary>
public sealed class EmergencyWallTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private SmallCity _city = null!;
    private EmergencyVisit _visit = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
        var (number, madeAt) = await DownAsync(_city);
        _visit = Value(await StartAsync(_city, Input() with { PaperNumber = number, MadeAt = madeAt }));
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Another_department_does_not_know_of_it_and_a_supervisor_reads_it_with_a_line()
    {
        var stranger = new Actor("人员21", SmallCity.Fire, Role.Inspector);
        Assert.Equal("emergency.not-found", CodeOf(await ReadAsync(stranger)));
        Assert.Equal("emergency.not-found", CodeOf(await ConfirmAsync(_city, _visit.Id, stranger)));
        Assert.Equal("emergency.not-found", CodeOf(await ApproveAsync(_city, _visit.Id, SmallCity.FireHead)));
        Assert.Equal("emergency.not-found", CodeOf(await ReviewAsync(_city, _visit.Id, SmallCity.UnitHead with { Department = SmallCity.Fire })));
        Assert.Empty((await BoardAsync(_city, stranger)).Lines);
        Assert.Empty((await BackfillsAsync(_city, stranger)).Backfills);
        Assert.Equal(0, await LinesAsync());

        var supervisor = new Actor("督一", SmallCity.Fire, Role.Supervisor);
        Assert.Single((await BoardAsync(_city, supervisor)).Lines);
        Assert.Equal(_visit.Id, Value(await ReadAsync(supervisor)).Visit.Id);
        Assert.Single((await BackfillsAsync(_city, supervisor)).Backfills);
        Assert.Equal(3, await LinesAsync());
        Assert.Equal("access.role", CodeOf(await ApproveAsync(_city, _visit.Id, supervisor)));

        // A supervisor of the office itself does not supervise it.
        Assert.Equal("emergency.not-found", CodeOf(await ReadAsync(new("督二", SmallCity.Market, Role.Supervisor))));
    }

    [Fact]
    public async Task Nobody_confirms_decides_or_reviews_where_he_was_himself()
    {
        Assert.Equal("access.person", CodeOf(await ConfirmAsync(_city, _visit.Id, First)));
        Assert.Equal("access.relation", CodeOf(await ConfirmAsync(_city, _visit.Id, new("人员03", SmallCity.Market, Role.Inspector))));
        Value(await ConfirmAsync(_city, _visit.Id));
        Assert.Equal("emergency.already-confirmed", CodeOf(await ConfirmAsync(_city, _visit.Id)));
        Assert.Equal("access.person", CodeOf(await ApproveAsync(_city, _visit.Id, First with { Role = Role.Approver })));
        Assert.Equal("access.person", CodeOf(await RefuseAsync(_city, _visit.Id, actor: Second with { Role = Role.Approver })));
        Assert.Equal("access.relation", CodeOf(await EnterAsync(_city, _visit.Id, new("人员03", SmallCity.Market, Role.Inspector))));
        Value(await ApproveAsync(_city, _visit.Id));
        Assert.Equal("emergency.nothing-entered", CodeOf(await ReviewAsync(_city, _visit.Id)));
        Assert.Equal("emergency.ends-on-wrong-day", CodeOf(await EnterAsync(_city, _visit.Id, endedOn: new(2026, 2, 9))));
        Assert.Equal("emergency.ends-on-wrong-day", CodeOf(await EnterAsync(_city, _visit.Id, endedOn: new(2026, 2, 11))));
        Value(await EnterAsync(_city, _visit.Id));
        Assert.Equal("access.person", CodeOf(await ReviewAsync(_city, _visit.Id, Second with { Role = Role.UnitHead })));
    }

    [Fact]
    public async Task The_page_offers_each_only_his_own_next_step()
    {
        Assert.True(Value(await ReadAsync(Second)).CanConfirm);
        Assert.False(Value(await ReadAsync(First)).CanConfirm);
        Assert.False(Value(await ReadAsync(SmallCity.Head)).CanDecide);
        Value(await ConfirmAsync(_city, _visit.Id));
        Assert.True(Value(await ReadAsync(SmallCity.Head)).CanDecide);
        Assert.False(Value(await ReadAsync(First with { Role = Role.Approver })).CanDecide);
        Assert.True(Value(await ReadAsync(First)).CanEnter);
        Assert.False(Value(await ReadAsync(SmallCity.UnitHead)).CanReview);
    }

    [Theory]
    [InlineData("a visit erased", "delete from emergency_visits")]
    [InlineData("another subject", "update emergency_visits set target_name = '别人'")]
    [InlineData("another term", "update emergency_visits set approve_by = now() + interval '1 year'")]
    [InlineData("another officer", """update emergency_visits set officers = jsonb_set(officers, '{1,name}', '"别人"')""")]
    [InlineData("a reason rewritten", """update emergency_visits set text = jsonb_set(text, '{reason}', '"别的"')""")]
    [InlineData("the paper taken away", "update emergency_visits set paper_number = null")]
    [InlineData("confirmed by who began", "update emergency_visits set confirmed = started")]
    [InlineData("approved unconfirmed", """update emergency_visits set approved = jsonb_build_object('at', now(), 'by', jsonb_build_object('person', '钱三', 'department', department, 'role', 'approver'))""")]
    [InlineData("approved by an officer", """update emergency_visits set confirmed = jsonb_set(started, '{by,person}', '"人员02"'), approved = jsonb_set(started, '{by,role}', '"approver"')""")]
    [InlineData("refused without a reason", """update emergency_visits set confirmed = jsonb_set(started, '{by,person}', '"人员02"'), refused = jsonb_build_object('at', now(), 'by', jsonb_build_object('person', '钱三', 'department', department, 'role', 'approver'))""")]
    [InlineData("a reason and no refusal", "update emergency_visits set refused_because = '理由'")]
    [InlineData("reviewed unapproved", """update emergency_visits set reviewed = jsonb_build_object('at', now(), 'by', jsonb_build_object('person', '赵二', 'department', department, 'role', 'unit-head'))""")]
    [InlineData("a result nobody entered", """update emergency_visits set results = '["R01"]'""")]
    [InlineData("confirmed, and in no audit line", """update emergency_visits set confirmed = jsonb_set(started, '{by,person}', '"人员02"')""")]
    [InlineData("begun in the middle", """insert into emergency_visits select gen_random_uuid(), department, target, target_name, text, officers, began_at, approve_by, null, started, started, null, null, null, items, results, null, null, null from emergency_visits""")]
    [InlineData("begun alone", """insert into emergency_visits select gen_random_uuid(), department, target, target_name, text, jsonb_build_array(officers -> 0, officers -> 0), began_at, approve_by, null, started, null, null, null, null, items, results, null, null, null from emergency_visits""")]
    [InlineData("a range widened", "update paper_ranges set last = 99")]
    [InlineData("a range over another", "insert into paper_ranges select gen_random_uuid(), department, prefix, 5, 20, reserved from paper_ranges")]
    [InlineData("an outage made longer", "update system_outages set until = now() + interval '1 year'")]
    [InlineData("an outage to come", """insert into system_outages select gen_random_uuid(), department, is_of_city, "from", until + interval '1 year', cause, stated from system_outages""")]
    [InlineData("a head's outage for the city", """insert into system_outages select gen_random_uuid(), department, true, "from", until, cause, stated from system_outages""")]
    [InlineData("a backfill taken away", "delete from backfills")]
    [InlineData("a number that nobody reserved", """insert into backfills select gen_random_uuid(), department, '潭市监纸检〔2026〕11号', "range", outage, target, target_name, made_at, gen_random_uuid(), null, due, entered from backfills""")]
    [InlineData("before the number was reserved", """insert into backfills select gen_random_uuid(), department, '潭市监纸检〔2026〕2号', "range", outage, target, target_name, made_at - interval '2 hours', gen_random_uuid(), null, due, entered from backfills""")]
    [InlineData("outside the outage", """insert into backfills select gen_random_uuid(), department, '潭市监纸检〔2026〕2号', "range", outage, target, target_name, made_at + interval '1 hour', gen_random_uuid(), null, due, entered from backfills""")]
    [InlineData("of nothing", """insert into backfills select gen_random_uuid(), department, '潭市监纸检〔2026〕2号', "range", outage, target, target_name, made_at, null, null, due, entered from backfills""")]
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
    public async Task Past_the_program_as_well_an_officer_does_not_approve_his_own_visit()
    {
        Value(await ConfirmAsync(_city, _visit.Id));
        await using var db = _database.NewContext();
        var one = await db.EmergencyVisits.SingleAsync(visit => visit.Id == _visit.Id);
        db.Entry(one).Property(visit => visit.Approved).CurrentValue = new(First with { Role = Role.Approver }, _city.Clock.GetUtcNow());
        var refused = await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains("批准紧急检查须由现场检查以外的人办理", refused.InnerException!.Message, StringComparison.Ordinal);
    }

    private Task<Result<EmergencyDeskView>> ReadAsync(Actor actor) =>
        _city.WithAsync<EmergencyDesk, Result<EmergencyDeskView>>(desk => desk.ReadAsync(actor, _visit.Id, default));

    private Task<int> LinesAsync() => _city.WithAsync<SupervisionDb, int>(db => db.ReadLog.CountAsync());
}
