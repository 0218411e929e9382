using Supervision.Publisher.Channels;
using Supervision.Publisher.Jobs;

namespace Supervision.Publisher.Deliveries;

/// <summary>投递: first what a crash left half done, then everything that may leave now.</summary>
public sealed class DeliverBatches(SiteDirectory sites, BatchMaker maker, BatchSender sender, RunSummary tally) : IPublisherJob
{
    public int Order => 30;

    public async Task<int> DoAsync(CancellationToken cancel)
    {
        var done = 0;

        foreach (var (terms, site) in sites.InForce())
        {
            done += await SendAllAsync(terms, site, cancel);

            while (await maker.MakeAsync(terms, cancel) is { } made && made.Taken + made.TurnedBack.Count > 0)
            {
                foreach (var delivery in made.TurnedBack)
                {
                    tally.Attention($"{terms.Name}：第{delivery.Sequence}号没有推送。{delivery.Words}");
                }

                done += made.TurnedBack.Count + await SendAllAsync(terms, site, cancel);
            }
        }

        return done;
    }

    private async Task<int> SendAllAsync(SiteTerms terms, ISite site, CancellationToken cancel)
    {
        var done = 0;

        while (await sender.SendNextAsync(terms, site, cancel) is { } sent)
        {
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
