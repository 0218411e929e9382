using Microsoft.EntityFrameworkCore;
using Supervision.Api.Cases;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Several officers press the same button at the same moment: one has done it, the others are told.</summary>
public sealed class AtTheSameTimeTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private const int Officers = 4;

    private SmallCity _city = null!;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        await DrawAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-11-02T09:00"));
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Of_four_proposals_on_one_breach_one_stands_and_three_are_told_so()
    {
        var breach = await BreachAsync();
        var asked = Value(CaseFile.Load(Repository.PathTo("samples", "demo", "cases", "expired-food.yaml"))).Case;

        var results = await Task.WhenAll(Enumerable.Range(0, Officers).Select(_ => Task.Run(() => _city.WithAsync<ProposeCase, Result<EnforcementCase>>(
            propose => propose.ExecuteAsync(_city.Handler, breach, asked, new("经营超过保质期的食品。", "食品安全法第34条", ["现场笔录"], ["讲解"]), default)))));
        var refusals = results.Where(result => !result.Succeeded(out _, out _)).Select(CodeOf).ToList();

        Assert.Equal(Enumerable.Repeat("case.already-proposed", Officers - 1), refusals);
        await using var db = database.NewContext();
        Assert.Equal(1, await db.Cases.CountAsync(made => made.Breach == breach));
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Act == "提出处理建议"));
    }

    private async Task<BreachId> BreachAsync()
    {
        await using var db = database.NewContext();
        var check = await db.Checks.FirstAsync();
        var breach = new Breach
        {
            Id = BreachId.New(_city.Clock.GetUtcNow()),
            Check = check.Id,
            Target = check.Target,
            Department = SmallCity.Market,
            Item = "SJ-001",
            Description = "经营超过保质期的食品。",
            Disposition = Disposition.OrderedToCorrect,
            FoundOn = new(2026, 10, 13),
        };
        await using var owner = database.NewOwnerContext();
        await owner.PlantAsync(breach);
        return breach.Id;
    }
}
