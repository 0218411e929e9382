using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>A visit stands under two caps: all visits of a year, and the back-check visits of a year.</summary>
public sealed class BackCheckCapTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_visit_is_refused_over_either_cap_and_stands_up_to_it()
    {
        var backs = await BuildAsync(_city);

        foreach (var back in backs)
        {
            await SignedAsync(_city, back);
        }

        // Another back-check of the same enterprise: one visit a year, planned or made, until a year is over.
        await MoveAsync(backs[0], backs[1]);
        Value(await ApproveAsync(_city, backs[0]));
        Assert.Equal("back-check.over-own-cap", CodeOf(await ApproveAsync(_city, backs[1])));
        Value(await RecordAsync(_city, Reviewer(backs[0], 0), backs[0]));
        Assert.Equal("back-check.over-own-cap", CodeOf(await ApproveAsync(_city, backs[1])));
        await VisitedOnAsync(backs[0], "2025-11-03");
        Assert.Equal("back-check.over-own-cap", CodeOf(await ApproveAsync(_city, backs[1])));
        await VisitedOnAsync(backs[0], "2025-11-02");

        // Four checks within the year leave no room for a visit; when one of them is a year old, there is.
        await OtherVisits.AddAsync(database, backs[0].Check, 1, SmallCity.Market, begun: true, "2025-11-03");
        await OtherVisits.AddAsync(database, backs[0].Check, 2, SmallCity.Market, begun: true, "2026-10-20");
        Assert.Equal("back-check.over-yearly-cap", CodeOf(await ApproveAsync(_city, backs[1])));
        Assert.Null((await OneAsync(_city, backs[1].Id)).Visit);
        await OtherVisits.UnguardedAsync(database, "update inspection_checks set ended_on = '2025-11-02' where ended_on = '2025-11-03'");
        Value(await ApproveAsync(_city, backs[1]));
    }

    // Two back-checks of the same enterprise.
    private Task MoveAsync(BackCheck from, BackCheck to) => OtherVisits.UnguardedAsync(database, $"update back_checks set target = '{from.Target}' where id = '{to.Id}'");

    private Task VisitedOnAsync(BackCheck back, string day) => OtherVisits.UnguardedAsync(
        database, $"update back_checks set visit = jsonb_set(visit, array['scanned', 'on'], to_jsonb('{day}'::text)) where id = '{back.Id}'");
}
