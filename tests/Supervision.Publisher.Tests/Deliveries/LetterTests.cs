using Supervision.Core.Disclosures;
using Supervision.Publisher.Receiver;

namespace Supervision.Publisher.Tests.Deliveries;

public sealed class LetterTests
{
    private const string Credit = "credit-hunan";

    [Fact]
    public async Task A_feedback_file_read_twice_is_entered_once()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.PublishAsync();
        await city.PlayAsync(new ScriptLine(Credit, 1, 1, "请核对"));
        await city.PublishAsync();
        await RetryAsync(city);

        foreach (var old in Directory.GetFiles(Path.Combine(city.Back, "done")))
        {
            File.Copy(old, Path.Combine(city.Back, Path.GetFileName(old)));
        }

        await city.PublishAsync();

        await using var db = city.NewContext();
        Assert.Equal(DeliveryState.Sent, (await city.DeliveriesAsync(Credit))[0].State);
        Assert.Equal(3, db.DeliveryReceipts.Count(receipt => receipt.Channel == Credit));
    }

    [Fact]
    public async Task A_feedback_file_that_cannot_be_read_is_put_aside_and_the_officer_is_told_where()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        Directory.CreateDirectory(city.Back);
        await File.WriteAllTextAsync(Path.Combine(city.Back, "receipt-1.csv"), "数据编号,状态,回执编号,说明,时间\r\nx,大概可以,,,2026-11-09T10:00:00+08:00\r\n");

        var summary = await city.PublishAsync();

        Assert.True(File.Exists(Path.Combine(city.Back, "bad", "receipt-1.csv")));
        Assert.Contains("请处理：信用中国（湖南）：回执文件不能读取，已移到back/bad，请联系对方重新提供。receipt-1.csv第2行不能读取", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_something_never_sent_is_kept_and_changes_nothing()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        Directory.CreateDirectory(city.Back);
        await File.WriteAllTextAsync(Path.Combine(city.Back, "receipt-1.csv"), "数据编号,状态,回执编号,说明,时间\r\nunknown,已公示,9,,2026-11-09T10:00:00+08:00\r\n");

        var summary = await city.PublishAsync();

        Assert.Equal(DeliveryState.Sent, Assert.Single(await city.DeliveriesAsync(Credit)).State);
        Assert.Contains("有1条回执不是对我们推送的回答", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_a_channel_agrees_with_what_it_should_show()
    {
        await using var city = await PublishedCity.MakeAsync(3);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();
        await city.PlayAsync();

        await city.PublishAsync();

        await using var db = city.NewContext();
        Assert.NotEmpty(db.Reconciliations);
        Assert.All(db.Reconciliations, compared => Assert.True(compared.Agrees));
        Assert.Equal([3, 3], db.Reconciliations.GroupBy(r => r.Channel).Select(channel => channel.Max(r => r.Expected)).ToList());
    }

    [Fact]
    public async Task What_the_list_does_not_show_is_no_longer_counted_as_visible_until_it_shows_again()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();
        var keys = (await city.DeliveriesAsync(Credit)).Select(d => d.IdempotencyKey).ToList();

        city.Clock.Advance(TimeSpan.FromHours(1));
        await ListAsync(city, [keys[0], "someone-else"]);
        var summary = await city.PublishAsync();
        var missed = (await city.DeliveriesAsync(Credit))[1];
        city.Clock.Advance(TimeSpan.FromHours(1));
        await ListAsync(city, keys);
        await city.PublishAsync();

        Assert.Equal(DeliveryState.Accepted, missed.State);
        Assert.Equal("对账时，渠道的公示清单中没有这条信息。", missed.Words);
        Assert.Contains("对账不一致，应有未见1条，不应有而有1条", summary, StringComparison.Ordinal);
        Assert.All(await city.DeliveriesAsync(Credit), delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
    }

    [Fact]
    public async Task A_withdrawn_record_that_a_channel_still_shows_is_found()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();
        var key = (await city.DeliveriesAsync(Credit))[0].IdempotencyKey;
        await city.WithdrawAsync(1);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();

        city.Clock.Advance(TimeSpan.FromDays(1));
        await ListAsync(city, [key]);
        await city.PublishAsync();

        await using var db = city.NewContext();
        Assert.Equal([key], db.Reconciliations.Where(r => r.Channel == Credit).OrderBy(r => r.ListedAt).Last().Surplus);
    }

    private static async Task RetryAsync(PublishedCity city)
    {
        await using var db = city.NewContext();
        db.Deliveries.Single(d => d.Channel == Credit && d.RejectedAt != null).Retry();
        await db.SaveChangesAsync();
    }

    private static Task ListAsync(PublishedCity city, IEnumerable<string> keys) => File.WriteAllTextAsync(
        Path.Combine(city.Back, Channels.FileSite.ListName(city.Clock.GetLocalNow())), $"数据编号\r\n{string.Join("\r\n", keys)}\r\n");
}
