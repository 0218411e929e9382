using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Publisher.Receiver;

namespace Supervision.Publisher.Tests.Deliveries;

public sealed class DeliveryTests
{
    private const string Credit = "credit-hunan";
    private const string Register = "gsxt-hunan";

    [Fact]
    public async Task A_result_goes_from_the_decision_to_both_sites_and_comes_back_visible()
    {
        await using var city = await PublishedCity.MakeAsync(3);

        await city.PublishAsync();
        await city.PlayAsync();
        var summary = await city.PublishAsync();

        Assert.All(await city.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
        Assert.Equal(3, (await city.SeenAsync(Credit)).Count);
        Assert.Equal(3, (await city.SeenAsync(Register)).Count);
        Assert.Contains("等待回执0条，被退回待处理0条", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_again_sends_nothing_again()
    {
        await using var city = await PublishedCity.MakeAsync(3);

        await city.PublishAsync();
        await city.PublishAsync();
        await city.PlayAsync();

        Assert.Single(Directory.GetFiles(city.Dropped));
        Assert.All(await city.SeenAsync(Credit), seen => Assert.Equal(1, seen.Times));
        Assert.All(await city.SeenAsync(Register), seen => Assert.Equal(1, seen.Times));
    }

    [Fact]
    public async Task What_is_not_acknowledged_goes_again_after_growing_pauses_under_the_same_key()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        var sent = new List<int>();

        foreach (var minutes in new[] { 0, 59, 2, 118, 3 })
        {
            city.Clock.Advance(TimeSpan.FromMinutes(minutes));
            await city.PublishAsync();
            sent.Add(Directory.GetFiles(city.Dropped).Length);
        }

        await city.PlayAsync();

        Assert.Equal([1, 1, 2, 2, 3], sent);
        Assert.Equal(3, Assert.Single(await city.SeenAsync(Credit)).Times);
    }

    [Fact]
    public async Task A_withdrawal_waits_until_its_publication_is_acknowledged_and_then_reaches_every_channel()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.PublishAsync();
        await city.WithdrawAsync(1);

        await city.PublishAsync();
        var before = (await city.DeliveriesAsync()).Where(d => d.Operation is DeliveryOperation.Withdraw).Select(d => (d.Channel, d.State)).ToList();
        await city.PlayAsync();
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();

        Assert.Equal([(Credit, DeliveryState.Pending), (Register, DeliveryState.Pending), ("portal", DeliveryState.Withdrawn)], before);
        Assert.Equal([false, false, true], (await city.SeenAsync(Credit)).Select(seen => seen.Withdraws));
        Assert.Equal([false, false, true], (await city.SeenAsync(Register)).Select(seen => seen.Withdraws));
        Assert.All((await city.DeliveriesAsync()).Where(d => d.Record == city.Result(1).Record),
            delivery => Assert.Equal(DeliveryState.Withdrawn, delivery.State));
    }

    [Fact]
    public async Task A_record_withdrawn_before_it_left_never_leaves()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.WithdrawAsync(1);

        await city.PublishAsync();
        await city.PlayAsync();

        Assert.Equal(city.Result(2).Record, Assert.Single(await city.SeenAsync(Credit)).Record);
        Assert.DoesNotContain("湘潭第1商行", await File.ReadAllTextAsync(Path.Combine(city.Feeds, "portal", "results-2026-10.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_goes_to_the_officer_and_holds_back_only_its_own_record()
    {
        await using var city = await PublishedCity.MakeAsync(3);
        await city.PublishAsync();
        await city.PlayAsync(new ScriptLine(Credit, 2, 1, "名称与代码不一致"));
        await city.PublishAsync();

        await city.AddAsync([Correction(city, 2), Correction(city, 3)]);
        await city.PublishAsync();

        var second = await OfAsync(city, 2);
        Assert.Equal("名称与代码不一致", second[0].Words);
        Assert.Equal([DeliveryState.Rejected, DeliveryState.Pending], second.Select(d => d.State));
        Assert.Equal([DeliveryState.Visible, DeliveryState.Sent], (await OfAsync(city, 3)).Select(d => d.State));
    }

    [Fact]
    public async Task Once_the_officer_has_mended_it_the_entry_goes_again_and_what_it_held_back_follows_in_order()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.PublishAsync();
        var refuse = new ScriptLine(Credit, 1, 1, "名称与代码不一致");
        await city.PlayAsync(refuse);
        await city.PublishAsync();
        await city.AddAsync([Correction(city, 1)]);

        await using (var db = city.NewContext())
        {
            (await db.Deliveries.SingleAsync(d => d.RejectedAt != null)).Retry();
            await db.SaveChangesAsync();
        }

        for (var round = 0; round < 3; round++)
        {
            await city.PublishAsync();
            await city.PlayAsync(refuse);
        }

        await city.PublishAsync();
        var first = await OfAsync(city, 1);
        Assert.All(first, delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
        Assert.Equal(first.Select(d => d.IdempotencyKey), (await city.SeenAsync(Credit)).Select(seen => seen.Key).Where(key => key.StartsWith(first[0].Record, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_result_the_channel_has_no_word_for_is_told_to_the_officer_and_the_others_go()
    {
        await using var city = await PublishedCity.MakeAsync(0);
        await city.AddAsync([city.Result(1, "R99"), city.Result(2)]);

        var summary = await city.PublishAsync();
        await city.PlayAsync();

        var turnedBack = (await OfAsync(city, 1)).Single();
        Assert.Equal("信用中国（湖南）的对照表中没有“R99”。请补充对照表后重新推送。", turnedBack.Words);
        Assert.Null(turnedBack.Batch);
        Assert.Contains("请处理：信用中国（湖南）", summary, StringComparison.Ordinal);
        Assert.Equal(city.Result(2).Record, Assert.Single(await city.SeenAsync(Credit)).Record);
    }

    private static async Task<List<Delivery>> OfAsync(PublishedCity city, int number) =>
        [.. (await city.DeliveriesAsync(Credit)).Where(d => d.Record == city.Result(number).Record)];

    // A correction is a further entry of the same record.
    private static Disclosure Correction(PublishedCity city, int number)
    {
        var first = city.Result(number);
        return Disclosure.Of(
            DisclosureId.From(new Guid($"00000000-0000-7000-9000-{number:D12}")), first.Record, first.Target, first.TargetName, first.Department,
            first.Content with { TaskTitle = "食品经营单位联合抽查（更正）" }, first.OccurredOn, first.DueOn, "salt", city.Clock.GetUtcNow());
    }
}
