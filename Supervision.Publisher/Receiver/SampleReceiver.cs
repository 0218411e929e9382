using Supervision.Core.Time;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Receiver;

/// <summary>
/// Plays the two public sites for demonstrations and tests: takes what the publisher brought, answers, and lists what it shows. It never
/// speaks for a real site, and works on demonstration databases only.
/// </summary>
public sealed class SampleReceiver(
    IReadOnlyList<SiteTerms> terms, Sheets sheets, FrontDatabase front, string feeds, ReceiverScript script, TimeProvider clock)
{
    /// <summary>One round; the answer tells for each site how many entries it took and refused.</summary>
    public async Task<IReadOnlyList<Round>> PlayAsync(CancellationToken cancel)
    {
        var rounds = new List<Round>();

        foreach (var site in terms.Where(term => term.Exchange is not Exchange.Portal))
        {
            var today = OfficeClock.Today(clock);
            await using var connection = await front.OpenAsync(sheets, DatabaseChannel, today, cancel);
            var memory = await ReceiverMemory.OpenAsync(connection, script, cancel);

            if (site.Exchange is Exchange.File)
            {
                var partner = new FilePartner(site, feeds, memory, clock);
                rounds.Add(Count(site, await partner.PlayAsync(cancel)));
                await partner.ListAsync(cancel);
            }
            else
            {
                var partner = new FrontPartner(site, connection, memory, clock);
                rounds.Add(Count(site, await partner.PlayAsync(cancel)));
                await partner.ListAsync(cancel);
            }
        }

        return rounds;
    }

    private string DatabaseChannel => terms.First(term => term.Exchange is Exchange.Database).Channel;

    private static Round Count(SiteTerms site, IReadOnlyList<Reply> replies) => new(
        site.Name, replies.Count(reply => reply.Refusal is null),
        [.. replies.Where(reply => reply.Refusal is not null).Select(reply => reply.Refusal!)]);
}

public sealed record Round(string Site, int Taken, IReadOnlyList<string> Refusals);
