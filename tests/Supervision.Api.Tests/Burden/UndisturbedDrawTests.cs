using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Burden.WhiteListedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Burden;

/// <summary>The white list lowers the ratio of a drawn task, never to nothing and never by accident to more, and nothing public says so.</summary>
public sealed class UndisturbedDrawTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const string Apart = "B（无事不扰）";

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Whoever_is_listed_is_drawn_less_often_and_a_handful_is_not_set_apart()
    {
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
        await _city.SyncAsync();
        var firms = await _city.WithAsync<SupervisionDb, List<string>>(async db => [.. (await db.Set<Subject>().AsNoTracking()
            .Where(subject => subject.Tier == RiskTier.B && subject.Status == SubjectStatus.Active).ToListAsync()).Select(subject => subject.Key.ToString()).Order(StringComparer.Ordinal)]);

        // Five of them would be one in five, which is more than one in twenty.
        await ListAsync(firms[..5]);
        var attempt = Value(await FreezeAsync());
        Assert.DoesNotContain(Apart, attempt.Strata.Values);
        Value(await _city.WithAsync<VoidDraw, Result<DrawAttempt>>(end => end.ExecuteAsync(SmallCity.Chief, TaskNumber, "名单有误", default)));

        await ListAsync(firms[5..25]);
        attempt = Value(await FreezeAsync());
        var label = attempt.Strata.Single(pair => pair.Value == Apart).Key;
        await using (var db = database.NewContext())
        {
            Assert.Equal(firms[..25], await db.FrameRows.Where(row => row.Attempt == attempt.Id && row.Stratum == label).Select(row => row.Target).Order().ToListAsync());
        }

        await HeldCeremony.DrawAsync(_city, new(2026, 9, 15), TaskNumber);
        Assert.NotEqual(0, Value(await _city.WithAsync<LockDraw, Result<int>>(close => close.ExecuteAsync(SmallCity.Planner, TaskNumber, default))));
        await using var read = database.NewContext();
        var drawn = await read.Attempts.AsNoTracking().SingleAsync(one => one.Id == attempt.Id);
        Assert.Contains("\"ratio\":\"0.025\"", drawn.RuleJson!.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("无事不扰", drawn.RuleJson, StringComparison.Ordinal);
        var target = firms[..25];
        Assert.Equal(1, await read.DrawnRows.CountAsync(row => row.Attempt == attempt.Id && !row.Reserve && target.Contains(row.Target)));
    }

    private async Task ListAsync(IEnumerable<string> firms)
    {
        foreach (var firm in firms)
        {
            Value(await ConfirmAsync(_city, Value(await EnterAsync(_city, firm)).Id));
        }
    }

    private Task<Result<DrawAttempt>> FreezeAsync() =>
        _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(SmallCity.Planner, TaskNumber, default));
}
