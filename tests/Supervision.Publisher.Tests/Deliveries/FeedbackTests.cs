using Supervision.Core.Disclosures;
using Supervision.Publisher.Receiver;

namespace Supervision.Publisher.Tests.Deliveries;

public sealed class FeedbackTests
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

    public static TheoryData<string, string> BadFiles => new()
    {
        { "", "是空的" },
        { "数据编号,状态\r\nx,已接收\r\n", "缺少“回执编号”这一列" },
        { "数据编号,状态,回执编号,说明,时间\r\nx,已接收,,,昨天\r\n", "第2行不能读取" },
        { "数据编号,状态,回执编号,说明,时间\r\n甲\0,已接收,,,2026-11-09T10:00:00+08:00\r\n", "有不能保存的字符" },
        { $"数据编号,状态,回执编号,说明,时间\r\n{new string('9', 300)},已接收,,,2026-11-09T10:00:00+08:00\r\n", "超过200个字" },
        { "数据编号,状态,回执编号,说明,时间\r\nx,已接收,,,2099-11-09T10:00:00+08:00\r\n", "不可能" },
        { "数据编号,状态,回执编号,说明,时间\r\n\"x,已接收,,,2026-11-09T10:00:00+08:00\r\n", "不能读取" },
        { "\u0001\u0002\uFFFD\r\n", "不能读取" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task One_bad_file_is_set_aside_with_its_reason_and_every_other_receipt_is_entered(string content, string reason)
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        Directory.CreateDirectory(city.Back);
        var bad = Path.Combine(city.Back, "receipt-0.csv");
        await File.WriteAllTextAsync(bad, content);
        File.SetLastWriteTimeUtc(bad, city.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        await city.PlayAsync();

        await city.PublishAsync();

        Assert.All(await city.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
        Assert.Contains(reason, await File.ReadAllTextAsync(Path.Combine(city.Back, "bad", "receipt-0.csv.原因.txt")), StringComparison.Ordinal);
        await using var db = city.NewContext();
        var aside = Assert.Single(db.SetAsideFeedback);
        Assert.Equal((Credit, "receipt-0.csv"), (aside.Channel, aside.Name));
        Assert.Contains(reason, aside.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_set_aside_unread()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        Directory.CreateDirectory(city.Back);
        await using (var huge = File.Create(Path.Combine(city.Back, "receipt-0.csv")))
        {
            huge.SetLength(3L << 30);
        }

        File.SetLastWriteTimeUtc(Path.Combine(city.Back, "receipt-0.csv"), city.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        await city.PublishAsync();

        Assert.Contains("超过128MB", await File.ReadAllTextAsync(Path.Combine(city.Back, "bad", "receipt-0.csv.原因.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for_and_then_entered()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        Directory.CreateDirectory(city.Back);
        var key = (await city.DeliveriesAsync(Credit))[0].IdempotencyKey;
        var path = Path.Combine(city.Back, "receipt-1.csv");
        await File.WriteAllTextAsync(path, $"数据编号,状态,回执编号,说明,时间\r\n{key},已接收,1,,2026-11-0");
        File.SetLastWriteTimeUtc(path, city.Clock.GetUtcNow().UtcDateTime);

        await city.PublishAsync();
        Assert.True(File.Exists(path));

        await File.AppendAllTextAsync(path, "9T10:00:00+08:00\r\n");
        await city.PublishAsync();

        Assert.False(File.Exists(path));
        Assert.Equal(DeliveryState.Accepted, (await city.DeliveriesAsync(Credit))[0].State);
    }

    [Fact]
    public async Task One_bad_row_of_the_front_database_keeps_no_other_row_from_being_entered()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        await city.PublishAsync();
        await ExecuteAsync(city, """
            alter table ranins_feedback alter "idempotencyKey" type text, alter status drop not null, alter at drop not null;
            insert into ranins_feedback ("idempotencyKey", status, at) values
                (repeat('9', 5000), '已接收', now()), ('x', null, now()), ('y', '已接收', null), ('z', '已接收', 'infinity'), ('w', '也许', '2026-11-09');
            insert into ranins_list (as_of, keys) values ('2026-11-09', array['x', null]), ('infinity', array['x']);
            """);
        await city.PlayAsync();

        await city.PublishAsync();

        Assert.All(await city.DeliveriesAsync(), delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
        await using var db = city.NewContext();
        Assert.Equal(6, db.SetAsideFeedback.Count());
        Assert.All(db.SetAsideFeedback, aside => Assert.Contains("请与对方核对", aside.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_older_than_the_last_one_and_a_list_older_than_the_last_one_change_nothing()
    {
        await using var city = await PublishedCity.MakeAsync(1);
        await city.PublishAsync();
        await city.PlayAsync();
        await city.PublishAsync();
        var key = (await city.DeliveriesAsync(Credit))[0].IdempotencyKey;
        await File.WriteAllTextAsync(Path.Combine(city.Back, "receipt-9.csv"), $"数据编号,状态,回执编号,说明,时间\r\n{key},退回,,请更正,2026-11-01T10:00:00+08:00\r\n");
        await File.WriteAllTextAsync(Path.Combine(city.Back, Channels.FileSite.ListName(city.Clock.GetLocalNow().AddDays(-3))), "数据编号\r\nother\r\n");

        var summary = await city.PublishAsync();

        Assert.Equal(DeliveryState.Visible, (await city.DeliveriesAsync(Credit))[0].State);
        Assert.Contains("有1条回执比已经录入的回执早", summary, StringComparison.Ordinal);
        Assert.Contains("已经对过比它新的清单", summary, StringComparison.Ordinal);
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

        // Visible again by the list alone: that stands as well, with the list that said so.
        await using var db = city.NewContext();
        var listed = Assert.Single(db.DeliveryReceipts.Where(receipt => receipt.Channel == Credit && receipt.Standing == ReceiptStanding.Listed));
        Assert.Equal(keys[1], listed.IdempotencyKey);
        Assert.Contains(db.Reconciliations, compared => listed.Words!.EndsWith(compared.Id, StringComparison.Ordinal));
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

    private static async Task ExecuteAsync(PublishedCity city, string sql)
    {
        await using var connection = new Npgsql.NpgsqlConnection(city.Front);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of the tests.
        await using var command = new Npgsql.NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
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
