using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Disclosures;
using Supervision.Core.Checks;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

public sealed class CheckFlowTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;
    private int _checks;

    public async ValueTask InitializeAsync()
    {
        _city = await SmallCity.BuildAsync(database.ConnectionString);
        _checks = await DrawAsync(_city);
    }

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Checks_go_from_approval_to_disclosures_with_both_rates_from_rows()
    {
        Assert.Equal(0, Value(await NotifyAsync()));
        Assert.Equal("check.only-head", CodeOf(await ApproveAsync(SmallCity.Planner)));
        Assert.Equal(_checks, Value(await ApproveAsync(SmallCity.Head)));
        Assert.Equal(_checks, Value(await NotifyAsync()));
        await NumbersRunWithoutGapsAsync();

        var filled = Filled(Value(await _city.WithAsync<ExportTaskList, Result<IReadOnlyList<PlatformRow>>>(export =>
            export.ExecuteAsync(TaskNumber, default))));
        await ResultsComeInAndBadOnesGoBackAsync(filled);
        await ReviewAsync();
        await RatesAsync();
    }

    private async Task ResultsComeInAndBadOnesGoBackAsync(IReadOnlyList<PlatformRow> rows)
    {
        var wrong = rows.Where(row => row.Target == rows[0].Target).ToList();
        wrong[1].Finding = "差不多";
        var first = await ImportAsync(rows);
        Assert.Equal(_checks - 1, first.Taken);
        Assert.Equal(3, first.Bad.Count);
        Assert.Contains("“事项结果”填的是“差不多”", first.Bad[0].Error, StringComparison.Ordinal);

        wrong[1].Finding = "是";
        var second = await ImportAsync(rows);
        Assert.Equal((1, _checks - 1, 0), (second.Taken, second.Unchanged, second.Bad.Count));
    }

    private async Task ReviewAsync()
    {
        await using var db = database.NewContext();
        var ids = await db.Checks.Select(check => check.Id).ToListAsync();
        Assert.Equal("check.reviews-own-work", CodeOf(await ReviewAsync(ids[0], SmallCity.Officer)));

        foreach (var id in ids)
        {
            Value(await ReviewAsync(id, SmallCity.Planner));
        }

        Assert.Equal("check.already-reviewed", CodeOf(await ReviewAsync(ids[0], SmallCity.Planner)));
        Assert.Equal(1, await db.Breaches.CountAsync());
        Assert.Equal(_checks, await db.Disclosures.CountAsync());
        Assert.Equal(_checks * 3, await db.Deliveries.CountAsync());
        var disclosure = await db.Disclosures.FirstAsync();
        Assert.Equal(new DateOnly(2026, 11, 17), disclosure.DueOn);
        Assert.Equal(disclosure.Commitment, disclosure.Content.Commitment(disclosure.Salt!));
    }

    private async Task RatesAsync()
    {
        var before = await RatesOnAsync(new(2026, 10, 21));
        Assert.Equal((1, 1, 1m), (before.PlannedTasks, before.FinishedTasks, before.PlanCompletionRate));
        Assert.Equal((0, _checks, null), (before.Due, before.NotYetDue, before.DisclosureRate));

        await using var db = database.NewContext();
        var gone = await db.Disclosures.Select(d => d.Id).FirstAsync();

        foreach (var delivery in await db.Deliveries.Where(d => d.Disclosure != gone || d.Channel != "gsxt-hunan").ToListAsync())
        {
            delivery.Sent(_city.Clock.GetUtcNow(), _city.Clock.GetUtcNow());
            delivery.Show(_city.Clock.GetUtcNow());
        }

        await db.SaveChangesAsync();
        var after = await RatesOnAsync(new(2026, 11, 18));
        Assert.Equal((_checks, _checks - 1), (after.Due, after.Visible));
        Assert.True(after.DisclosureRate < 1m);
    }

    private async Task NumbersRunWithoutGapsAsync()
    {
        await using var db = database.NewContext();
        var numbers = await db.Papers.Select(paper => paper.Number).ToListAsync();

        Assert.Equal(Enumerable.Range(1, _checks).Select(n => $"潭市监检通〔2026〕{n}号").Order(), numbers.Order());
    }

    // Everything in order but one problem, as the provincial platform would send it back.
    private static IReadOnlyList<PlatformRow> Filled(IReadOnlyList<PlatformRow> rows)
    {
        var last = rows[^1].Target;

        foreach (var row in rows)
        {
            (row.Started, row.Ended, row.Place) = ("2026-10-20", "2026-10-20", "湘潭市雨湖区");
            var bad = row.Target == last && row.Item == "SJ-001";
            row.Finding = bad ? "否" : "是";
            (row.Problem, row.Disposition) = bad ? ("经营超过保质期的食品", "责令限期整改") : ("", "");
            row.Overall = row.Target == last ? "发现问题经责令已改正" : "未发现问题";
        }

        return rows;
    }

    private Task<CompletionFigures> RatesOnAsync(DateOnly day) =>
        _city.WithAsync<CompletionRates, CompletionFigures>(rates => rates.CountAsync(2026, day, default));

    private Task<ResultsImport> ImportAsync(IReadOnlyList<PlatformRow> rows) =>
        _city.WithAsync<ImportResults, ResultsImport>(import => import.ExecuteAsync(SmallCity.Officer, rows, null, default));

    private Task<Result<int>> ApproveAsync(Actor actor) =>
        _city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(actor, TaskNumber, default));

    private Task<Result<int>> NotifyAsync()
    {
        _city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        return _city.WithAsync<NotifyChecks, Result<int>>(notify =>
            notify.ExecuteAsync(SmallCity.Planner, TaskNumber, new Dictionary<SubjectKey, string>(), default));
    }

    private Task<Result<Done>> ReviewAsync(CheckId id, Actor actor) =>
        _city.WithAsync<ReviewResult, Result<Done>>(review => review.ExecuteAsync(actor, id, default));
}
