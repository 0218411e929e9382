using Supervision.Core.Disclosures;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Receiver;

/// <summary>
/// Plays the two public sites for demonstrations and tests: takes what the publisher brought, answers, and lists what it shows. It never
/// speaks for a real site, and works on demonstration databases only.
/// </summary>
public sealed class SampleReceiver(
    ChannelTable channels, ChannelForms forms, FrontDatabase front, string feeds, ReceiverScript script, TimeProvider clock)
{
    /// <summary>One round; the answer tells for each site how many entries it took and refused.</summary>
    public async Task<IReadOnlyList<Round>> PlayAsync(CancellationToken cancel)
    {
        var rounds = new List<Round>();
        var today = OfficeClock.DayOf(clock.GetUtcNow());
        var played = channels.On(today).Where(channel => channel.Exchange is not Exchange.Portal).ToList();
        var database = played.First(channel => channel.Exchange is Exchange.Database);

        foreach (var site in played)
        {
            await using var connection = await front.OpenAsync(forms, database.Code, today, cancel);
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

    private static Round Count(Channel site, IReadOnlyList<Reply> replies) => new(
        site.Name, replies.Count(reply => reply.Refusal is null),
        [.. replies.Where(reply => reply.Refusal is not null).Select(reply => reply.Refusal!)]);
}

public sealed record Round(string Site, int Taken, IReadOnlyList<string> Refusals);
