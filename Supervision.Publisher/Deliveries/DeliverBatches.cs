using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Deliveries;

/// <summary>投递: first what a crash left half done, then everything that may leave now.</summary>
public sealed class DeliverBatches(SiteDirectory sites, BatchMaker maker, BatchSender sender, RunSummary tally) : IPublisherJob
{
    public int Order => 30;

    public async Task<int> DoAsync(CancellationToken cancel)
    {
        var done = 0;

        foreach (var channel in sites.InForce().Select(found => found.Terms.Code))
        {
            done += await DeliverAsync(channel, cancel);
        }

        return done;
    }

    // The channel is asked for anew before every batch, for a round may run past midnight.
    private async Task<int> DeliverAsync(string channel, CancellationToken cancel)
    {
        var done = await SendAllAsync(channel, cancel);

        while (sites.Find(channel) is var (terms, _))
        {
            var (taken, turnedBack) = await maker.MakeAsync(terms, cancel);

            if (taken + turnedBack.Count == 0)
            {
                break;
            }

            foreach (var delivery in turnedBack)
            {
                tally.Attention($"{terms.Name}：第{delivery.Sequence}号没有推送。{delivery.Words}");
            }

            done += turnedBack.Count + await SendAllAsync(channel, cancel);
        }

        return done;
    }

    private async Task<int> SendAllAsync(string channel, CancellationToken cancel)
    {
        var done = 0;

        while (sites.Find(channel) is var (terms, site))
        {
            if (await sender.SendNextAsync(terms, site, cancel) is not { } sent)
            {
                break;
            }

            done += sent.Entries;
            tally.Count($"推送 {terms.Name}", sent.Entries);

            if (sent.Trouble is { } trouble)
            {
                tally.Attention($"{terms.Name}：{trouble}稍后自动再试。");
            }
        }

        return done;
    }
}
