using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Burden;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Burden.WhiteListedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Burden;

/// <summary>无事不扰: one enters, the head confirms, it ends by its day or with a reason; another department knows nothing of it.</summary>
public sealed class WhiteListTests : IAsyncLifetime
{
    private static readonly Actor TaxUnit = new("税三", SmallCity.Tax, Role.UnitHead);

    private TestDatabase _database = null!;
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _city = await SmallCity.BuildAsync(_database.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _city.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task It_has_effect_from_the_confirmation_of_another_person_until_its_day()
    {
        var entry = Value(await EnterAsync(_city, Firm(1), until: new(2026, 8, 10)));
        Assert.False(entry.HoldsOn(new(2026, 2, 10)));
        Assert.Equal("white-list.twice", CodeOf(await EnterAsync(_city, Firm(1))));
        Assert.Equal("access.person", CodeOf(await ConfirmAsync(_city, entry.Id, SmallCity.UnitHead with { Role = Role.Approver })));
        Assert.Equal("access.role", CodeOf(await ConfirmAsync(_city, entry.Id, SmallCity.Planner)));
        Assert.Equal("white-list.not-found", CodeOf(await ConfirmAsync(_city, entry.Id, SmallCity.TaxHead)));

        entry = Value(await ConfirmAsync(_city, entry.Id));
        Assert.Equal((true, true, false), (entry.HoldsOn(new(2026, 2, 10)), entry.HoldsOn(new(2026, 8, 10)), entry.HoldsOn(new(2026, 8, 11))));
        Assert.Equal("white-list.not-open", CodeOf(await ConfirmAsync(_city, entry.Id)));
        Assert.Equal("white-list.ended-without-reason", CodeOf(await EndAsync(_city, entry.Id, " ")));
        Assert.Equal("white-list.not-found", CodeOf(await EndAsync(_city, entry.Id, actor: SmallCity.TaxHead)));
        Value(await EndAsync(_city, entry.Id));
        Assert.Equal("white-list.not-open", CodeOf(await EndAsync(_city, entry.Id)));

        // Another department has a list of its own, and a new entry may follow one that ended.
        Value(await EnterAsync(_city, Firm(1), actor: TaxUnit));
        Value(await EnterAsync(_city, Firm(1)));
        Assert.Equal(2, Value(await BoardAsync(SmallCity.Head)).Entries.Count);
        Assert.Single(Value(await BoardAsync(SmallCity.TaxHead)).Entries);
        Assert.Equal("access.role", CodeOf(await BoardAsync(SmallCity.Officer)));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_sentence()
    {
        var today = new DateOnly(2026, 2, 10);
        Assert.Equal("white-list.unknown-subject", CodeOf(await EnterAsync(_city, "没有这一家")));
        Assert.Equal("white-list.unknown-subject", CodeOf(await EnterAsync(_city, Firm(9999))));
        Assert.Equal("white-list.without-reason", CodeOf(await EnterAsync(_city, Firm(1), " ")));
        Assert.Equal("white-list.without-reason", CodeOf(await EnterAsync(_city, Firm(1), new string('长', 501))));
        Assert.Equal("white-list.term", CodeOf(await EnterAsync(_city, Firm(1), until: today.AddDays(-1))));
        Assert.Equal("white-list.term", CodeOf(await EnterAsync(_city, Firm(1), until: new(2027, 2, 11))));
        Assert.Equal("white-list.term", CodeOf(await EnterAsync(_city, Firm(1), until: default(DateOnly))));
        Value(await EnterAsync(_city, Firm(1), until: new(2027, 2, 10)));

        await using var db = _database.NewContext();
        Assert.Equal(1, await db.WhiteList.CountAsync());
    }

    [Theory]
    [InlineData("an entry erased", "delete from white_list_entries")]
    [InlineData("another reason", "update white_list_entries set reason = '别的'")]
    [InlineData("a longer term", "update white_list_entries set until = until + 300")]
    [InlineData("another enterprise", "update white_list_entries set target_name = '别人'")]
    [InlineData("confirmed by who entered it", """update white_list_entries set confirmed = jsonb_set(entered, '{by,role}', '"approver"') where confirmed is null""")]
    [InlineData("confirmed by no head", """update white_list_entries set confirmed = jsonb_set(entered, '{by,person}', '"别人"') where confirmed is null""")]
    [InlineData("confirmed in no audit line", """update white_list_entries set confirmed = jsonb_set(jsonb_set(entered, '{by,role}', '"approver"'), '{by,person}', '"钱三"') where confirmed is null""")]
    [InlineData("the confirmation taken back", "update white_list_entries set confirmed = null where confirmed is not null")]
    [InlineData("ended without a reason", "update white_list_entries set ended = entered where confirmed is not null")]
    [InlineData("born confirmed", "insert into white_list_entries (id, department, target, target_name, reason, until, entered, confirmed) select gen_random_uuid(), department, target, target_name, reason, until, entered, entered from white_list_entries limit 1")]
    [InlineData("born in another department", "insert into white_list_entries (id, department, target, target_name, reason, until, entered) select gen_random_uuid(), '430300-SW', target, target_name, reason, until, entered from white_list_entries limit 1")]
    [InlineData("born in no audit line", "insert into white_list_entries (id, department, target, target_name, reason, until, entered) select gen_random_uuid(), department, target, target_name, reason, until, entered from white_list_entries limit 1")]
    public async Task The_database_refuses(string what, string sql)
    {
        Value(await EnterAsync(_city, Firm(1)));
        Value(await ConfirmAsync(_city, Value(await EnterAsync(_city, Firm(2))).Id));
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
    public async Task Who_stands_on_a_grave_list_is_not_entered()
    {
        await _city.WithAsync<SupervisionDb, int>(db =>
        {
            db.CreditRecords.Add(new(
                Guid.CreateVersion7(SmallCity.At("2026-01-05T09:00")), SubjectKey.Parse(Firm(3)), CreditRecordKind.SeriousList, new(2026, 1, 5), "湘税列〔2026〕1号",
                "国家税务总局湘潭市税务局", "430300-SW", SmallCity.At("2026-01-06T09:00"))
            { Source = "导入", Content = "列入重大税收违法失信主体" });
            return db.SaveChangesAsync();
        });

        Assert.Equal("white-list.grave", CodeOf(await EnterAsync(_city, Firm(3))));
    }

    private Task<Result<WhiteListView>> BoardAsync(Actor actor) => _city.WithAsync<WhiteListBoard, Result<WhiteListView>>(board => board.ReadAsync(actor, default));
}
