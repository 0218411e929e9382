using Microsoft.Extensions.DependencyInjection;
using Supervision.Core.Disclosures;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;
using Supervision.Publisher.Hosting;

namespace Supervision.Publisher.Tests.Deliveries;

/// <summary>The publisher stops at each boundary between two steps; whoever comes next must leave everything there once and in order.</summary>
public sealed class CrashTests
{
    private const string Credit = "credit-hunan";
    private const string Register = "gsxt-hunan";

    [Theory]
    [InlineData(Credit)]
    [InlineData(Register)]
    public async Task After_a_batch_was_made_the_next_one_brings_that_batch(string channel)
    {
        await using var city = await PublishedCity.MakeAsync(3);

        await city.WithAsync<BatchMaker, int>(async maker => (await maker.MakeAsync(await TermsAsync(city, channel), default)).Taken);
        await FinishAsync(city);

        await EachOnceAsync(city, channel, times: 1);
    }

    [Theory]
    [InlineData(Credit)]
    [InlineData(Register)]
    [InlineData("portal")]
    public async Task Before_the_batch_reached_the_site_the_next_one_brings_it(string channel)
    {
        await using var city = await PublishedCity.MakeAsync(3);

        await CrashAsync(city, channel, site => new StoppedSite(site, After: false));
        await FinishAsync(city);

        await EachOnceAsync(city, channel, times: 1);
    }

    [Theory]
    [InlineData(Credit)]
    [InlineData(Register)]
    [InlineData("portal")]
    public async Task After_the_batch_reached_the_site_bringing_it_again_leaves_it_there_once(string channel)
    {
        await using var city = await PublishedCity.MakeAsync(3);

        await CrashAsync(city, channel, site => new StoppedSite(site, After: true));
        await city.PlayAsync();
        await FinishAsync(city);

        await EachOnceAsync(city, channel, times: 1);
    }

    [Theory]
    [InlineData(Credit)]
    [InlineData(Register)]
    public async Task Answers_stored_but_not_put_away_are_read_again_and_entered_once(string channel)
    {
        await using var city = await PublishedCity.MakeAsync(3);
        await city.PublishAsync();
        await city.PlayAsync(new Receiver.ScriptLine(channel, 1, 1, "请核对"));
        var site = await city.WithAsync<SiteDirectory, ISite>(sites => Task.FromResult(sites.InForce().Single(s => s.Terms.Code == channel).Site));

        await foreach (var letter in site.ReceiveAsync(default))
        {
            await EnterAsync(city, channel, letter);
        }

        await using (var db = city.NewContext())
        {
            db.Deliveries.Single(d => d.Channel == channel && d.RejectedAt != null).Retry();
            await db.SaveChangesAsync();
        }

        await FinishAsync(city);

        await using var after = city.NewContext();
        Assert.All(await city.DeliveriesAsync(channel), delivery => Assert.Equal(DeliveryState.Visible, delivery.State));
        Assert.Equal(1, after.DeliveryReceipts.Count(receipt => receipt.Channel == channel && receipt.Standing == ReceiptStanding.Rejected));
    }

    [Fact]
    public async Task Several_copies_share_the_work_and_nothing_is_brought_twice()
    {
        await using var city = await PublishedCity.MakeAsync(60);
        var copies = Enumerable.Range(0, 4).Select(_ => city.NewCopy()).ToList();

        await Task.WhenAll(copies.Select(copy => Task.Run(async () => Assert.True(await PublisherJobs.DoAsync(copy.Services, false, default)))));
        copies.ForEach(copy => copy.Dispose());
        await FinishAsync(city);

        await EachOnceAsync(city, Credit, 1, 60);
        await EachOnceAsync(city, Register, 1, 60);
    }

    [Fact]
    public async Task A_site_that_is_down_holds_up_no_other_and_gets_its_batch_later()
    {
        await using var city = await PublishedCity.MakeAsync(2);
        Directory.CreateDirectory(Path.Combine(city.Feeds, "credit-hunan"));
        await File.WriteAllTextAsync(city.Dropped, "a file where the folder should be");

        var summary = await city.PublishAsync();
        await city.PlayAsync();
        File.Delete(city.Dropped);
        city.Clock.Advance(TimeSpan.FromHours(2));
        await FinishAsync(city);

        Assert.Contains("信用中国（湖南）：不能写入", summary, StringComparison.Ordinal);
        await EachOnceAsync(city, Credit, 1, 2);
        await EachOnceAsync(city, Register, 1, 2);
    }

    private static async Task FinishAsync(PublishedCity city)
    {
        for (var round = 0; round < 3; round++)
        {
            await city.PublishAsync();
            await city.PlayAsync();
        }

        await city.PublishAsync();
    }

    private static async Task EachOnceAsync(PublishedCity city, string channel, int times, int records = 3)
    {
        var deliveries = await city.DeliveriesAsync(channel);
        Assert.Equal(records, deliveries.Count);
        Assert.All(deliveries, delivery => Assert.Equal(DeliveryState.Visible, delivery.State));

        if (channel != "portal")
        {
            var seen = await city.SeenAsync(channel);
            Assert.Equal(deliveries.Select(d => d.IdempotencyKey).Order(), seen.Select(s => s.Key).Order());
            Assert.All(seen, one => Assert.Equal(times, one.Times));
        }
    }

    private static async Task CrashAsync(PublishedCity city, string channel, Func<ISite, ISite> stopped)
    {
        using var copy = city.NewCopy();
        await using var scope = copy.Services.CreateAsyncScope();
        var (terms, site) = scope.ServiceProvider.GetRequiredService<SiteDirectory>().InForce().Single(s => s.Terms.Code == channel);
        await scope.ServiceProvider.GetRequiredService<BatchMaker>().MakeAsync(terms, default);
        await Assert.ThrowsAsync<StoppedException>(() =>
            scope.ServiceProvider.GetRequiredService<BatchSender>().SendNextAsync(terms, stopped(site), default));
    }

    private static async Task EnterAsync(PublishedCity city, string channel, ChannelFeedback letter)
    {
        using var copy = city.NewCopy();
        await using var scope = copy.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Core.Persistence.SupervisionDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await scope.ServiceProvider.GetRequiredService<ReceiptRecorder>().EnterAsync(channel, letter.Answers, default);
        await transaction.CommitAsync();
    }

    private static Task<Channel> TermsAsync(PublishedCity city, string channel) =>
        city.WithAsync<SiteDirectory, Channel>(sites => Task.FromResult(sites.InForce().Single(s => s.Terms.Code == channel).Terms));

    private sealed class StoppedException : Exception;

    /// <summary>A site at whose door the publisher stops, before or after it has brought the batch.</summary>
    private sealed record StoppedSite(ISite Site, bool After) : ISite
    {
        public string Channel => Site.Channel;

        public async Task<IReadOnlyList<SiteAnswer>> SendAsync(Consignment consignment, CancellationToken cancel)
        {
            if (After)
            {
                await Site.SendAsync(consignment, cancel);
            }

            throw new StoppedException();
        }

        public IAsyncEnumerable<ChannelFeedback> ReceiveAsync(CancellationToken cancel) => Site.ReceiveAsync(cancel);

        public Task PutAwayAsync(ChannelFeedback feedback, CancellationToken cancel) => Site.PutAwayAsync(feedback, cancel);

        public Task SetAsideAsync(ChannelFeedback feedback, string reason, CancellationToken cancel) => Site.SetAsideAsync(feedback, reason, cancel);
    }
}
