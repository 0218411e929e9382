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

        foreach (var back in backs.Take(3))
        {
            await SignedAsync(_city, back);
        }

        // One check was made; with two more the visit is the fourth of the year, with three the fifth.
        await MoreChecksAsync(backs[0], 3);
        Assert.Equal("back-check.over-yearly-cap", CodeOf(await ApproveAsync(_city, backs[0])));
        Assert.Null((await OneAsync(_city, backs[0].Id)).Visit);
        await MoreChecksAsync(backs[1], 2);
        Value(await ApproveAsync(_city, backs[1]));

        // A visit of another back-check of the same enterprise, made within the year.
        await MoveAsync(backs[1], backs[2]);
        Assert.Equal("back-check.over-own-cap", CodeOf(await ApproveAsync(_city, backs[2])));
        Value(await RecordAsync(_city, Reviewer(backs[1], 0), backs[1]));
        Assert.Equal("back-check.over-own-cap", CodeOf(await ApproveAsync(_city, backs[2])));
        await VisitedOnAsync(backs[1], "2025-11-02");
        Value(await ApproveAsync(_city, backs[2]));
    }

    private Task MoreChecksAsync(BackCheck back, int count) =>
        OtherVisits.AddAsync(database, back.Check, count, SmallCity.Market, begun: true, "2026-10-20");

    // Two back-checks of the same enterprise.
    private Task MoveAsync(BackCheck from, BackCheck to) => OtherVisits.UnguardedAsync(database, $"update back_checks set target = '{from.Target}' where id = '{to.Id}'");

    private Task VisitedOnAsync(BackCheck back, string day) => OtherVisits.UnguardedAsync(
        database, $"update back_checks set visit = jsonb_set(visit, array['scanned', 'on'], to_jsonb('{day}'::text)) where id = '{back.Id}'");
}
