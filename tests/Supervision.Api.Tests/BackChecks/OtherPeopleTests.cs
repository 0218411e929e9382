using Microsoft.EntityFrameworkCore;
using Supervision.Api.BackChecks;
using Supervision.Api.Draws.Replacements;
using Supervision.Api.Tests.Flow;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.BackChecks.BackCheckedCity;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.BackChecks;

/// <summary>Another body looks again where the register has one; which level was reached stands in the record.</summary>
public sealed class OtherPeopleTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_body_that_took_part_looks_again_only_while_no_other_body_has_people_enough()
    {
        await DrawnCity.DrawAsync(_city);
        var replacedTwice = await ReplaceTwiceAsync();
        await Pages.DisclosedCity.FillAsync(_city);
        _city.Clock.Set(SmallCity.At("2026-11-02T08:00"));
        await _city.SyncAsync();
        var other = await AddBodyAsync(_city, people: 6);

        var refused = await MakeAsync(_city, SmallCity.Head, SmallCity.Tax);
        Assert.Equal("back-check.other-body-first", CodeOf(refused));
        Assert.Contains("湘潭市司法局执法监督处", refused.Match(_ => "", problem => problem.Message), StringComparison.Ordinal);

        Value(await MakeAsync(_city, SmallCity.Head, other));
        await BackCheckedCity.DrawAsync(_city);
        Assert.All(await AllAsync(_city), back => Assert.Equal(ReviewerLevel.OtherBody, back.Level));
        var figures = await _city.WithAsync<BackCheckFigures, BackCheckCounts>(read => read.ReadAsync(default));
        Assert.Equal(figures.Drawn, figures.ByOtherBody);
        await WhoCameAndWentAgainIsBarredAsync(replacedTwice);
    }

    // B comes for A and goes again for C: only the replacements still know that B stood there.
    private async Task<(SubjectKey Target, string Passing)> ReplaceTwiceAsync()
    {
        await using var db = database.NewContext();
        var target = (await db.Checks.OrderBy(check => check.Target).FirstAsync()).Target;
        Task<Result<ReplacementLine>> Replace() => _city.WithAsync<ReplaceInspector, Result<ReplacementLine>>(replace =>
            replace.ExecuteAsync(SmallCity.TaxHead, TaskNumber, target, "国家税务总局湘潭市税务局", 2, "occupied", default));
        var passing = Value(await Replace()).In;
        Assert.Equal(passing, Value(await Replace()).Out);
        return (target, passing);
    }

    private async Task WhoCameAndWentAgainIsBarredAsync((SubjectKey Target, string Passing) passed)
    {
        await using var db = database.NewContext();
        var check = await db.Checks.SingleAsync(c => c.Target == passed.Target);
        var person = await db.Set<Core.Registers.Inspectors.Inspector>().SingleAsync(inspector => inspector.Number == passed.Passing);
        var task = Value(InspectionTask.OfBackCheck(TaskId.New(_city.Clock.GetUtcNow()), "XT-2026-0902", "再复核", October, SmallCity.Tax,
            new(2026, 11, 2), new(2026, 12, 31), new Signed(SmallCity.Head, _city.Clock.GetUtcNow())));
        var target = BackCheck.TargetOf(check.Id);

        var barred = await Collaborators.Of<PriorInvolvement>(db).RecusalsAsync(task, Frame.Of([(target, "S1")]), [person], default);

        Assert.Equal([(target, passed.Passing, "参加过原检查")], barred);
    }
}
