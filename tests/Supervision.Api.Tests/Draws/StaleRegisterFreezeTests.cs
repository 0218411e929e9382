using Supervision.Api.Draws;
using Supervision.Api.Registers;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;
using Supervision.Core.Registers;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Draws;

/// <summary>A register that is behind is let pass by a head of the lead, for its own tasks alone, and never by who freezes.</summary>
public sealed class StaleRegisterFreezeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await PlanAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-09-15T08:00"));
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Only_a_head_of_the_lead_answers_for_it_and_not_whoever_freezes()
    {
        await PassAsync(SmallCity.TaxHead);
        Assert.Equal("register.never-synced", CodeOf(await FreezeAsync(SmallCity.Planner)));

        await PassAsync(SmallCity.Head);
        var same = await FreezeAsync(SmallCity.Head with { Role = Role.Planner });
        Assert.Equal("access.person", CodeOf(same));
        Assert.Contains("放行过期名录", same.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);

        // The head of another department did not answer for this draw.
        Value(await FreezeAsync(SmallCity.Planner));
    }

    private async Task PassAsync(Actor head)
    {
        foreach (var register in new[] { RegisterKind.Subjects, RegisterKind.Inspectors })
        {
            Value(await _city.WithAsync<OverrideStaleRegister, Result<StaleRegisterOverride>>(pass =>
                pass.ExecuteAsync(head, register, "接口停机", TimeSpan.FromHours(24), default)));
        }
    }

    private Task<Result<DrawAttempt>> FreezeAsync(Actor actor) =>
        _city.WithAsync<FreezeDraw, Result<DrawAttempt>>(freeze => freeze.ExecuteAsync(actor, TaskNumber, default));
}
