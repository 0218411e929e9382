using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.OpenData;

/// <summary>The rows from which the files of the portal are written.</summary>
public sealed class PortalRows(SupervisionDb db)
{
    private const long OneWriter = 880118;

    /// <summary>One writer at a time, to the end of the transaction.</summary>
    public Task HoldAsync(CancellationToken cancel) => db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({OneWriter})", cancel);

    public async Task<IReadOnlyList<Entry>> LatestAsync(string channel, int most, CancellationToken cancel) =>
        await Out(channel).OrderByDescending(row => row.Delivery.Sequence).Take(most)
            .Select(row => new Entry(row.Delivery, row.Disclosure)).ToListAsync(cancel);

    /// <param name="month">Its first day.</param>
    public async Task<IReadOnlyList<Entry>> OfMonthAsync(string channel, DateOnly month, CancellationToken cancel)
    {
        var end = month.AddMonths(1);
        return await Out(channel).Where(row => row.Disclosure.OccurredOn >= month && row.Disclosure.OccurredOn < end)
            .OrderBy(row => row.Delivery.Sequence).Select(row => new Entry(row.Delivery, row.Disclosure)).ToListAsync(cancel);
    }

    /// <summary>Everything that has left for the portal: publications that stand, and withdrawals.</summary>
    private IQueryable<OutRow> Out(string channel) =>
        from delivery in db.Deliveries.AsNoTracking()
        join disclosure in db.Disclosures.AsNoTracking() on delivery.Disclosure equals disclosure.Id
        where delivery.Channel == channel && delivery.Batch != null && delivery.RejectedAt == null
            && (delivery.Operation == DeliveryOperation.Withdraw || disclosure.WithdrawnAt == null)
        select new OutRow { Delivery = delivery, Disclosure = disclosure };

    private sealed class OutRow
    {
        public required Delivery Delivery { get; init; }

        public required Disclosure Disclosure { get; init; }
    }
}
