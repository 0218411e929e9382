using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Disclosures;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Flow;

/// <summary>Checks go from approval to disclosures, and both rates come from rows.</summary>
[InActs]
public sealed class CheckFlowTests(CityStage stage) : IClassFixture<CityStage>
{
    private readonly SmallCity _city = stage.City;

    [Fact]
    public async Task The_head_alone_approves_and_only_then_the_notices_go_out()
    {
        var drawn = await DrawAsync(_city);
        Assert.Equal(0, Value(await NotifyAsync()));
        Assert.Equal("access.role", CodeOf(await ApproveAsync(SmallCity.Planner)));
        Assert.Equal("access.relation", CodeOf(await ApproveAsync(SmallCity.Head with { Department = DepartmentCode.Parse("430300-WJ") })));
        Assert.Equal(drawn, Value(await ApproveAsync(SmallCity.Head)));
        Assert.Equal(drawn, Value(await ApproveAsync(SmallCity.TaxHead)));
        Assert.Equal(drawn, Value(await ApproveAsync(SmallCity.FireHead)));
        Assert.Equal(0, Value(await ApproveAsync(SmallCity.FireHead)));
        Assert.Equal(drawn, Value(await NotifyAsync()));
    }

    [Fact]
    public async Task Their_numbers_run_without_gaps()
    {
        await using var db = stage.NewContext();
        var drawn = await db.Checks.CountAsync();
        var numbers = await db.Papers.Select(paper => paper.Number).ToListAsync();

        Assert.Equal(Enumerable.Range(1, drawn).Select(n => $"潭市监检通〔2026〕{n}号").Order(), numbers.Order());
    }

    [Fact]
    public async Task A_cell_that_no_column_can_hold_goes_back_with_its_name_and_nothing_of_it_stands()
    {
        var rows = await FilledAsync();
        var targets = rows.Select(row => row.Target).Distinct().Take(2).ToList();
        var ofBoth = rows.Where(row => targets.Contains(row.Target)).ToList();
        ofBoth.First(row => row.Target == targets[0]).Place = "湘潭市\0雨湖区";
        ofBoth.First(row => row.Target == targets[1]).Problem = new string('长', 4001);

        var given = await ImportAsync(ThroughFile(ofBoth));

        await using var db = stage.NewContext();
        Assert.Equal((0, 0, ofBoth.Count), (given.Taken, given.Unchanged, given.Bad.Count));
        Assert.All(given.Bad.Where(row => row.Target == targets[0]), row => Assert.Contains("“检查地点”超过4000个字，或者有不能保存的字符", row.Error, StringComparison.Ordinal));
        Assert.All(given.Bad.Where(row => row.Target == targets[1]), row => Assert.Contains("“问题描述”超过4000个字，或者有不能保存的字符", row.Error, StringComparison.Ordinal));
        Assert.False(await db.Checks.AnyAsync(check => check.Entered != null));
    }

    [Fact]
    public async Task Results_come_in_and_bad_ones_go_back()
    {
        var drawn = await DrawnAsync();
        var rows = await FilledAsync();
        var wrong = rows.Where(row => row.Target == rows[0].Target).ToList();
        wrong[1].Finding = "差不多";
        var first = await ImportAsync(rows);
        Assert.Equal((drawn - 1, (drawn - 1) * 2), (first.Taken, first.Others));
        Assert.Equal(3, first.Bad.Count);
        Assert.Contains("“事项结果”填的是“差不多”", first.Bad[0].Error, StringComparison.Ordinal);

        wrong[1].Finding = "是";
        var second = await ImportAsync(rows);
        Assert.Equal((1, drawn - 1, 0), (second.Taken, second.Unchanged, second.Bad.Count));

        await using var db = stage.NewContext();
        Assert.False(await db.Checks.AnyAsync(check => check.Entered != null));
        Assert.Equal(drawn, (await ImportAsync(rows, SmallCity.Tax)).Taken);
        Assert.Equal(drawn, (await ImportAsync(rows, SmallCity.Fire)).Taken);
        Assert.True(await db.Checks.AllAsync(check => check.Entered != null));
    }

    [Fact]
    public async Task Another_person_reviews_each_result_once()
    {
        await using var db = stage.NewContext();
        var drawn = await db.Checks.CountAsync();
        var ids = await db.Checks.Select(check => check.Id).ToListAsync();
        Assert.Equal("access.role", CodeOf(await ReviewAsync(ids[0], SmallCity.Officer)));
        Assert.Equal("check.not-confirmed", CodeOf(await ReviewAsync(ids[0], SmallCity.UnitHead)));
        Assert.Equal("access.relation", CodeOf(await ConfirmAsync(ids[0], SmallCity.Officer)));

        foreach (var id in ids)
        {
            Value(await _city.ConfirmAndReviewAsync(id));
        }

        Assert.Equal("check.already-confirmed", CodeOf(await ConfirmAsync(ids[0], _city.Drawn(ids[0]))));

        Assert.Equal("check.already-reviewed", CodeOf(await ReviewAsync(ids[0], SmallCity.UnitHead)));
        Assert.Equal(1, await db.Breaches.CountAsync());
        Assert.Equal(drawn, await db.Disclosures.CountAsync());
        Assert.Equal(drawn * 3, await db.Deliveries.CountAsync());
        var disclosure = await db.Disclosures.FirstAsync();
        Assert.Equal(new DateOnly(2026, 11, 17), disclosure.DueOn);
        Assert.Equal(disclosure.Commitment, disclosure.Content.Commitment(disclosure.Salt!));
    }

    [Fact]
    public async Task Both_rates_come_from_rows()
    {
        var drawn = await DrawnAsync();
        var before = await RatesOnAsync(new(2026, 10, 21));
        Assert.Equal((1, 1, 1m), (before.PlannedTasks, before.FinishedTasks, before.PlanCompletionRate));
        Assert.Equal((0, drawn, null), (before.Due, before.NotYetDue, before.DisclosureRate));

        await using var db = stage.NewContext();
        var now = _city.Clock.GetUtcNow();
        var gone = await db.Disclosures.Select(d => d.Id).FirstAsync();
        var sent = await db.Deliveries.Where(d => d.Disclosure != gone || d.Channel != "gsxt-hunan").ToListAsync();
        var batches = sent.Select(delivery => delivery.Channel).Distinct().ToDictionary(channel => channel, channel => DeliveryBatch.Of(channel, now));
        db.AddRange(batches.Values);
        await db.SaveChangesAsync();

        foreach (var delivery in sent)
        {
            delivery.Join(batches[delivery.Channel].Number, now);
            db.DeliveryReceipts.Add(DeliveryReceipt.Of(delivery.Channel, delivery.IdempotencyKey, ReceiptStanding.Done, null, null, now, now));
            delivery.Sent(now, now);
            delivery.Show(now);
        }

        await db.SaveChangesAsync();
        var after = await RatesOnAsync(new(2026, 11, 18));
        Assert.Equal((drawn, drawn - 1), (after.Due, after.Visible));
        Assert.True(after.DisclosureRate < 1m);
    }

    private async Task<IReadOnlyList<PlatformRow>> FilledAsync() => Filled(Value(
        await _city.WithAsync<ExportTaskList, Result<IReadOnlyList<PlatformRow>>>(export => export.ExecuteAsync(SmallCity.UnitHead, TaskNumber, default))));

    private static List<PlatformRow> ThroughFile(List<PlatformRow> rows)
    {
        var path = Path.GetTempFileName();

        try
        {
            PlatformFile.Write(path, rows);
            return Value(PlatformFile.Read(path));
        }
        finally
        {
            File.Delete(path);
        }
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

    private async Task<int> DrawnAsync()
    {
        await using var db = stage.NewContext();
        return await db.Checks.CountAsync();
    }

    private Task<CompletionFigures> RatesOnAsync(DateOnly day) =>
        _city.WithAsync<CompletionRates, CompletionFigures>(rates => rates.CountAsync(2026, day, default));

    private Task<ResultsImport> ImportAsync(IReadOnlyList<PlatformRow> rows, DepartmentCode? department = null) =>
        _city.WithAsync<ImportResults, ResultsImport>(import => import.ExecuteAsync(SmallCity.Officer with { Department = department ?? SmallCity.Market }, rows, null, default));

    private Task<Result<int>> ApproveAsync(Actor actor) =>
        _city.WithAsync<ApproveChecks, Result<int>>(approve => approve.ExecuteAsync(actor, TaskNumber, default));

    private Task<Result<int>> NotifyAsync()
    {
        _city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        return NotifyAllAsync(_city, TaskNumber);
    }

    private Task<Result<Done>> ConfirmAsync(CheckId id, Actor actor) =>
        _city.WithAsync<ConfirmResult, Result<Done>>(confirm => confirm.ExecuteAsync(actor, id, default));

    private Task<Result<Done>> ReviewAsync(CheckId id, Actor actor) =>
        _city.WithAsync<ReviewResult, Result<Done>>(review => review.ExecuteAsync(actor, id, default));
}
