using Microsoft.EntityFrameworkCore;
using Npgsql;
using Supervision.Api.Draws;
using Supervision.Api.Ratios;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;
using Supervision.Core.Sampling;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;
using static Supervision.Api.Tests.Ratios.RatioCity;

namespace Supervision.Api.Tests.Ratios;

/// <summary>Ratios are drafted by one, adopted by the head who was shown their effect, and drawn by from then on.</summary>
public sealed class RatioTests : IAsyncLifetime
{
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
    public async Task What_was_adopted_before_the_freeze_is_what_the_next_names_are_drawn_by()
    {
        await PlanAsync(_city);
        var scheme = Value(await DraftAsync(_city));
        Assert.Equal("430300-SJ-1", scheme.Named);

        // The effect is told by tier and by officer.
        var line = Value(await BoardAsync(SmallCity.Head)).Lines.Single();
        Assert.True(Value(await BoardAsync(SmallCity.Head)).CanAdopt(line));
        Assert.Equal((2026, 6), (line.Effect!.PlanYear, line.Effect.Officers));
        Assert.All(line.Effect.Lines, one => Assert.True(one.After >= one.Before && one.After <= one.Size));
        Assert.True(line.Effect.After > line.Effect.Before);
        Assert.Contains($"全年由{line.Effect.Before}户变为{line.Effect.After}户；检查人员6名", line.Effect.Said, StringComparison.Ordinal);

        Assert.Equal("access.person", CodeOf(await AdoptAsync(_city, scheme.Id, SmallCity.Planner with { Role = Role.Approver })));
        Assert.Equal("ratios.not-found", CodeOf(await AdoptAsync(_city, scheme.Id, SmallCity.TaxHead)));
        Assert.Equal(line.Effect.Said, Value(await AdoptAsync(_city, scheme.Id)).Effect);
        Assert.Equal("ratios.already-adopted", CodeOf(await AdoptAsync(_city, scheme.Id)));

        Assert.Equal(line.Effect.After, await DrawPlannedAsync(_city));
        await using var db = _database.NewContext();
        var attempt = await db.Attempts.AsNoTracking().SingleAsync();
        Assert.Contains("430300-SJ-1", attempt.RuleJson!, StringComparison.Ordinal);

        // Another department draws by the table of the rules.
        var tax = Value(await _city.WithAsync<RatiosInForce, Result<RatioTable>>(force => force.AtAsync(SmallCity.Tax, _city.Clock.GetUtcNow(), default)));
        Assert.Equal("2026-1", tax.Version);
    }

    [Fact]
    public async Task What_is_adopted_after_the_freeze_changes_nothing_of_it()
    {
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        var frozen = Value(await _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default)));
        _city.Clock.Set(SmallCity.At("2026-09-15T08:30"));
        await AdoptedAsync(_city);

        var then = Value(await _city.WithAsync<RatiosInForce, Result<RatioTable>>(force => force.AtAsync(SmallCity.Market, frozen.Frozen.At, default)));
        var now = Value(await _city.WithAsync<RatiosInForce, Result<RatioTable>>(force => force.AtAsync(SmallCity.Market, _city.Clock.GetUtcNow(), default)));
        Assert.Equal(("2026-1", "430300-SJ-1"), (then.Version, now.Version));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_all_its_faults()
    {
        var refused = await DraftAsync(_city, ["x", "0", "1.5", "", .. Doubled[4..]]);
        Assert.Equal("ratios.not-ratios", CodeOf(refused));
        var words = refused.Match(_ => "", problem => problem.Message);
        Assert.All(["类别A", "类别B", "类别C", "类别D"], tier => Assert.Contains("一般事项、" + tier, words, StringComparison.Ordinal));
        Assert.Equal("ratios.not-ratios", CodeOf(await DraftAsync(_city, [])));
        Assert.Equal("ratios.not-ratios", CodeOf(await DraftAsync(_city, undisturbed: "1")));
        Assert.Equal("ratios.backward", CodeOf(await DraftAsync(_city, ["0.5", .. Doubled[1..]])));
        Assert.Equal("ratios.without-reason", CodeOf(await DraftAsync(_city, reason: " ")));
        Assert.Equal("ratios.from", CodeOf(await DraftAsync(_city, from: new(2026, 2, 9))));
        Assert.Equal("ratios.from", CodeOf(await DraftAsync(_city, from: new(2036, 1, 1))));
        Assert.Equal("access.role", CodeOf(await DraftAsync(_city, actor: SmallCity.Officer)));

        var late = Value(await DraftAsync(_city));
        Assert.Equal(2, Value(await DraftAsync(_city)).Number);
        _city.Clock.Set(SmallCity.At("2026-02-11T09:00"));
        Assert.Equal("ratios.too-late", CodeOf(await AdoptAsync(_city, late.Id)));
    }

    [Theory]
    [InlineData("a version erased", "delete from ratio_schemes")]
    [InlineData("another ratio", "update ratio_schemes set reserve_share = '0.5'")]
    [InlineData("adopted by who drafted it", """update ratio_schemes set effect = '好', adopted = jsonb_set(drafted, '{by,role}', '"approver"') where adopted is null""")]
    [InlineData("adopted by no head", """update ratio_schemes set effect = '好', adopted = jsonb_set(drafted, '{by,person}', '"别人"') where adopted is null""")]
    [InlineData("adopted unseen", """update ratio_schemes set adopted = jsonb_set(jsonb_set(drafted, '{by,role}', '"approver"'), '{by,person}', '"钱三"') where adopted is null""")]
    [InlineData("adopted in no audit line", """update ratio_schemes set effect = '好', adopted = jsonb_set(jsonb_set(drafted, '{by,role}', '"approver"'), '{by,person}', '"钱三"') where adopted is null""")]
    [InlineData("the adoption taken back", "update ratio_schemes set adopted = null, effect = null where adopted is not null")]
    [InlineData("another effect", "update ratio_schemes set effect = '别的' where adopted is not null")]
    public async Task The_database_refuses(string what, string sql)
    {
        await AdoptedAsync(_city);
        Value(await DraftAsync(_city));
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

    private Task<Result<RatioBoardView>> BoardAsync(Actor actor) => _city.WithAsync<RatioBoard, Result<RatioBoardView>>(board => board.ReadAsync(actor, default));
}
