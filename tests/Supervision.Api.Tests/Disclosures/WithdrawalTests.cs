using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Disclosures;
using Supervision.Api.Pages;
using Supervision.Api.Tests.Flow;
using Supervision.Api.Tests.Pages;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Primitives;
using Supervision.Testing;
using static Supervision.Api.Tests.Flow.DrawnCity;

namespace Supervision.Api.Tests.Disclosures;

public sealed class WithdrawalTests : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private PageSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _site = await PageSite.OpenAsync(_database.ConnectionString);
        await DrawAsync(_site.City);
        await DisclosedCity.FillAsync(_site.City);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_withdrawal_follows_what_left_stops_what_did_not_and_destroys_the_salt()
    {
        var before = await ChangesAsync(-1);
        var disclosure = await FirstAsync();
        await LeaveAsync(disclosure, "credit-hunan", "gsxt-hunan");
        await using var db = _database.NewContext();

        Assert.Equal("access.role", CodeOf(await WithdrawAsync(SmallCity.Planner, disclosure, "决定已撤销")));
        Assert.Equal("disclosure.withdrawn-without-reason", CodeOf(await WithdrawAsync(SmallCity.Head, disclosure, " ")));
        var withdrawn = Value(await WithdrawAsync(SmallCity.Head, disclosure, "潭市监撤〔2026〕1号决定撤销"));
        Assert.Equal("disclosure.already-withdrawn", CodeOf(await WithdrawAsync(SmallCity.Head, disclosure, "再撤")));

        Assert.Null(withdrawn.Salt);
        Assert.Equal(new DateOnly(2026, 10, 26), withdrawn.WithdrawBy);
        var deliveries = await db.Deliveries.Where(d => d.Disclosure == disclosure.Id).OrderBy(d => d.Sequence).ToListAsync();
        Assert.Equal(["credit-hunan", "gsxt-hunan"], deliveries.Where(d => d.Operation is DeliveryOperation.Withdraw).Select(d => d.Channel));
        Assert.Equal(DeliveryState.Withdrawn, deliveries.Single(d => d.Channel == "portal").State);
        Assert.Contains(disclosure.Record, (await db.LogEntries.SingleAsync(e => e.Kind == LogKind.Withdrawal)).Record, StringComparison.Ordinal);

        var desk = await DeskAsync();
        Assert.Equal(2, desk.Withdrawals.Count);
        Assert.All(desk.Withdrawals, line => Assert.Equal(3, line.Deadline.WorkingDays));
        await StreamAsync(before, disclosure);
    }

    [Fact]
    public async Task A_rejected_delivery_goes_again_once_the_officer_has_mended_it()
    {
        var disclosure = await FirstAsync(skip: 1);
        var sequence = await RejectAsync(disclosure);

        Assert.Equal("delivery.not-found", CodeOf(await RetryAsync(SmallCity.Clerk, 999_999)));
        Assert.Equal("名称与代码不一致", Assert.Single((await DeskAsync()).Rejected).Words);
        Value(await RetryAsync(SmallCity.Clerk, sequence));
        Assert.Equal("delivery.not-rejected", CodeOf(await RetryAsync(SmallCity.Clerk, sequence)));

        Assert.Empty((await DeskAsync()).Rejected);
        await using var db = _database.NewContext();
        Assert.Equal(DeliveryState.Pending, (await db.Deliveries.SingleAsync(d => d.Sequence == sequence)).State);
    }

    [Fact]
    public async Task The_board_lists_what_was_turned_back_with_its_record_until_it_goes_again()
    {
        Assert.Empty((await BoardAsync()).Troubled);
        var disclosure = await FirstAsync();
        var sequence = await RejectAsync(disclosure);

        var troubled = Assert.Single((await BoardAsync()).Troubled);
        Assert.Equal(sequence, troubled.Delivery.Sequence);
        Assert.Equal(disclosure.Id, troubled.Record.Id);

        Value(await RetryAsync(SmallCity.Clerk, sequence));
        Assert.Empty((await BoardAsync()).Troubled);
    }

    // A publication withdrawn since names its record alone, and the withdrawal stands at the end.
    private async Task StreamAsync(JsonElement before, Disclosure disclosure)
    {
        var all = (await ChangesAsync(-1)).GetProperty("changes").EnumerateArray().ToList();
        var later = (await ChangesAsync(before.GetProperty("next").GetInt64())).GetProperty("changes").EnumerateArray().ToList();

        Assert.Equal("withdraw", Assert.Single(later).GetProperty("change").GetString());
        Assert.Equal(disclosure.Record, later[0].GetProperty("record").GetString());
        Assert.Equal(before.GetProperty("changes").GetArrayLength() + 1, all.Count);
        Assert.All(all.Where(change => change.GetProperty("record").GetString() == disclosure.Record),
            change => Assert.Equal(JsonValueKind.Null, change.GetProperty("result").ValueKind));
        Assert.All(all.Where(change => change.GetProperty("record").GetString() != disclosure.Record),
            change => Assert.NotEmpty(change.GetProperty("result").GetProperty("results").EnumerateArray()));
    }

    private async Task<JsonElement> ChangesAsync(long after) => JsonDocument.Parse(
        await _site.Client.GetStringAsync(new Uri($"{Links.Changes}?after={after}", UriKind.Relative))).RootElement;

    private async Task<Disclosure> FirstAsync(int skip = 0)
    {
        await using var db = _database.NewContext();
        return await db.Disclosures.AsNoTracking().Where(d => d.WithdrawnAt == null).OrderBy(d => d.Id).Skip(skip).FirstAsync();
    }

    private async Task LeaveAsync(Disclosure disclosure, params string[] channels)
    {
        await using var db = _database.NewContext();
        var now = _site.City.Clock.GetUtcNow();

        foreach (var channel in channels)
        {
            var batch = DeliveryBatch.Of(channel, now);
            db.DeliveryBatches.Add(batch);
            await db.SaveChangesAsync();
            (await db.Deliveries.SingleAsync(d => d.Disclosure == disclosure.Id && d.Channel == channel)).Join(batch.Number, now);
        }

        await db.SaveChangesAsync();
    }

    private async Task<long> RejectAsync(Disclosure disclosure)
    {
        await using var db = _database.NewContext();
        var delivery = await db.Deliveries.SingleAsync(d => d.Disclosure == disclosure.Id && d.Channel == "credit-hunan");
        delivery.Reject("名称与代码不一致", _site.City.Clock.GetUtcNow());
        await db.SaveChangesAsync();
        return delivery.Sequence;
    }

    private Task<Result<Disclosure>> WithdrawAsync(Actor actor, Disclosure disclosure, string reason) =>
        _site.City.WithAsync<WithdrawDisclosure, Result<Disclosure>>(withdraw => withdraw.ExecuteAsync(actor, disclosure.Id, reason, default));

    private Task<Result<Done>> RetryAsync(Actor actor, long sequence) =>
        _site.City.WithAsync<RetryDelivery, Result<Done>>(retry => retry.ExecuteAsync(actor, sequence, "已更正名称", default));

    private Task<DeliveriesToMendView> DeskAsync() =>
        _site.City.WithAsync<DeliveriesToMend, DeliveriesToMendView>(desk => desk.ReadAsync(SmallCity.Market, default));

    private Task<DeliveryBoardView> BoardAsync() =>
        _site.City.WithAsync<DeliveryBoard, DeliveryBoardView>(board => board.ReadAsync(default));
}
