using Microsoft.EntityFrameworkCore;
using Supervision.Api.Checks;
using Supervision.Api.Disclosures;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Checks;
using Supervision.Core.Disclosures;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Disclosures;

/// <summary>Both rates by the words of the order, each row of which can be counted by hand.</summary>
public sealed class CompletionTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>, IAsyncLifetime
{
    private SmallCity _city = null!;

    public async ValueTask InitializeAsync() => _city = await SmallCity.BuildAsync(database.ConnectionString);

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task A_result_counts_when_both_sites_show_it_and_is_due_whether_or_not_anybody_reviewed_it()
    {
        var drawn = await DrawAsync(_city);
        await EnterAllAsync();
        await ReviewAllButOneAsync();

        var early = await OnAsync(new(2026, 11, 17));
        var late = await OnAsync(new(2026, 11, 18));
        Assert.Equal((0, drawn, null), (early.Due, early.NotYetDue, early.DisclosureRate));
        Assert.Equal((drawn, 0, 0), (late.Due, late.Visible, late.NotYetDue));
        Assert.Equal((1, 0), (late.PlannedTasks, late.FinishedTasks));
        Assert.Equal(1, late.Closed);

        await ShowAsync("credit-hunan");
        Assert.Equal(0, (await OnAsync(new(2026, 11, 18))).Visible);
        await ShowAsync("gsxt-hunan");
        var shown = await OnAsync(new(2026, 11, 18));
        Assert.Equal((drawn - 1, drawn), (shown.Visible, shown.Due));

        _city.Clock.Set(SmallCity.At("2026-11-18T09:00"));
        var board = await _city.WithAsync<CompletionBoard, CompletionView>(view => view.ReadAsync(default));
        var unseen = Assert.Single(board.Unseen);
        Assert.Equal(("结果还没有审核", -1), (unseen.Reason, unseen.Deadline.WorkingDays));
        Assert.Equal($"{drawn} 户中有 1 户还没有审核过的结果", Assert.Single(board.Unfinished).Reason);
    }

    private async Task EnterAllAsync()
    {
        var day = new DateOnly(2026, 10, 20);
        Value(await ApproveAllAsync(_city, TaskNumber));
        _city.Clock.Set(SmallCity.At("2026-09-16T09:00"));
        Value(await NotifyAllAsync(_city, TaskNumber));
        _city.Clock.Set(SmallCity.At("2026-10-21T09:00"));
        var checks = await ChecksAsync();

        foreach (var check in checks)
        {
            var closed = check.Id == checks[0].Id;
            var finding = closed ? ItemFinding.NotChecked : ItemFinding.InOrder;
            ItemResult[] items =
                [new("SJ-001", SmallCity.Market, finding), new("SW-001", SmallCity.Tax, finding), new("XF-001", SmallCity.Fire, finding)];
            Value(await _city.WithAsync<StartCheck, Result<Done>>(start => start.ExecuteAsync(_city.Drawn(check.Id), check.Id, day, "湘潭市雨湖区", null, default)));
            await _city.EnterAsync(check.Id, items, closed ? "R11" : "R01", day);
        }
    }

    private async Task ReviewAllButOneAsync()
    {
        foreach (var check in (await ChecksAsync()).SkipLast(1))
        {
            Value(await _city.ConfirmAndReviewAsync(check.Id));
        }
    }

    private async Task<List<InspectionCheck>> ChecksAsync()
    {
        await using var db = database.NewContext();
        return await db.Checks.AsNoTracking().OrderBy(check => check.Id).ToListAsync();
    }

    private async Task ShowAsync(string channel)
    {
        await using var db = database.NewContext();
        var now = _city.Clock.GetUtcNow();
        var batch = DeliveryBatch.Of(channel, now);
        db.Add(batch);
        await db.SaveChangesAsync();

        foreach (var delivery in await db.Deliveries.Where(d => d.Channel == channel).ToListAsync())
        {
            delivery.Join(batch.Number, now);
            db.DeliveryReceipts.Add(DeliveryReceipt.Of(channel, delivery.IdempotencyKey, ReceiptStanding.Done, null, null, now, now));
            delivery.Show(now);
        }

        await db.SaveChangesAsync();
    }

    private Task<CompletionFigures> OnAsync(DateOnly day) =>
        _city.WithAsync<CompletionRates, CompletionFigures>(rates => rates.CountAsync(2026, day, default));
}
