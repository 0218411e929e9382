using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>How every channel stands, and each delivery that the receiver gave back, with its words.</summary>
public sealed class DeliveryBoard(SupervisionDb db, ChannelTable channels, TimeProvider clock)
{
    private const int SetAsideShown = 50;

    public async Task<DeliveryBoardView> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetLocalNow();
        var all = await db.Deliveries.AsNoTracking().ToListAsync(cancel);
        var troubled = await TroubledAsync([.. all.Where(one => one.Words is not null)], cancel);

        return new(now,
            [
                .. channels.BegunBy(OfficeClock.DayOf(now)).Select(channel => new ChannelLine(channel.Name,
                    [.. all.Where(one => one.Channel == channel.Code).CountBy(one => one.State).OrderBy(pair => pair.Key).Select(pair => (pair.Key.Named(), pair.Value))])),
            ],
            troubled,
            await SetAsideAsync(cancel));
    }

    private async Task<IReadOnlyList<TroubledDelivery>> TroubledAsync(IReadOnlyList<Delivery> deliveries, CancellationToken cancel)
    {
        // On most days nothing was turned back, and then nothing more is read.
        if (deliveries.Count == 0)
        {
            return [];
        }

        var ids = deliveries.Select(one => one.Disclosure).Distinct().ToList();
        var records = await db.Disclosures.AsNoTracking().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        var troubled = deliveries.Select(one => new TroubledDelivery(one, channels.NameOf(one.Channel), records[one.Disclosure]));

        return [.. troubled.OrderBy(one => one.Record.DueOn).ThenBy(one => one.Delivery.Sequence)];
    }

    private async Task<IReadOnlyList<SetAsideLine>> SetAsideAsync(CancellationToken cancel)
    {
        var newest = await db.SetAsideFeedback.AsNoTracking()
            .OrderByDescending(one => one.Number)
            .Take(SetAsideShown)
            .ToListAsync(cancel);
        return newest.ConvertAll(one => new SetAsideLine(channels.NameOf(one.Channel), one.Name, one.Reason, one.At));
    }
}

public sealed record DeliveryBoardView(
    DateTimeOffset AsOf, IReadOnlyList<ChannelLine> Channels, IReadOnlyList<TroubledDelivery> Troubled, IReadOnlyList<SetAsideLine> SetAside);

/// <summary>Feedback of a channel that could not be entered, and why.</summary>
public sealed record SetAsideLine(string Channel, string Name, string Reason, DateTimeOffset At);

public sealed record ChannelLine(string Channel, IReadOnlyList<(string State, int Count)> States);

/// <summary>A delivery that was refused, or that could not be sent yet, with the words that say why.</summary>
public sealed record TroubledDelivery(Delivery Delivery, string Channel, Disclosure Record);
