using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;
using Supervision.Publisher.Deliveries;

namespace Supervision.Publisher.Feedback;

/// <summary>
/// 对账: the list of a channel against our rows. What the list shows is visible, whatever the receipts said; what it does not show is not,
/// and counts for no rate.
/// </summary>
public sealed class ListComparison(SupervisionDb db, ReceiptRecorder answers, TimeProvider clock)
{
    private const string NotListed = "对账时，渠道的公示清单中没有这条信息。";

    private const string Listed = "对账时，渠道的公示清单中有这条信息。";

    /// <summary>Null when this list has been compared before.</summary>
    public async Task<Reconciliation?> CompareAsync(string channel, ShownList list, CancellationToken cancel)
    {
        await answers.WaitAsync(channel, cancel);

        if (await IsKnownAsync(channel, list, cancel))
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var sent = await db.Deliveries
            .Where(d => d.Channel == channel && d.Operation == DeliveryOperation.Publish && d.SentAt != null)
            .OrderBy(d => d.Sequence).ToListAsync(cancel);
        var expected = Keys(sent.Where(d => d.State is DeliveryState.Visible && d.VisibleAt < After(list.AsOf)));
        var tolerated = Keys(sent.Where(d => d.WithdrawnAt is null || d.WithdrawnAt >= list.AsOf));
        var compared = Reconciliation.Of(channel, list.AsOf, list.Keys, expected, tolerated, now);
        db.Reconciliations.Add(compared);

        // Before anything follows from it: the database counts the rows that it was held against.
        await db.SaveChangesAsync(cancel);

        foreach (var delivery in sent.Where(d => d.WithdrawnAt is null))
        {
            if (list.Keys.Contains(delivery.IdempotencyKey) && delivery.VisibleAt is null && delivery.RejectedAt is null)
            {
                db.DeliveryReceipts.Add(DeliveryReceipt.Of(
                    channel, delivery.IdempotencyKey, ReceiptStanding.Listed, null, $"{Listed}清单摘要：{compared.Id}", list.AsOf, now));
                delivery.Show(now);
            }
            else if (expected.Contains(delivery.IdempotencyKey) && !list.Keys.Contains(delivery.IdempotencyKey))
            {
                delivery.Missed(NotListed);
            }
        }

        await db.SaveChangesAsync(cancel);
        return compared;
    }

    public Task<bool> IsKnownAsync(string channel, ShownList list, CancellationToken cancel) =>
        db.Reconciliations.AnyAsync(r => r.Id == Reconciliation.IdOf(channel, list.AsOf, list.Keys), cancel);

    // A list names its moment by the second.
    private static DateTimeOffset After(DateTimeOffset asOf) => asOf + TimeSpan.FromSeconds(1);

    private static HashSet<string> Keys(IEnumerable<Delivery> deliveries) =>
        deliveries.Select(delivery => delivery.IdempotencyKey).ToHashSet(StringComparer.Ordinal);
}
