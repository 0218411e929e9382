using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Deliveries;

/// <summary>
/// Brings batches to their site and then marks them as sent. A crash between the two brings the same batch again, under the same name and
/// the same keys, which leaves nothing double at the other side.
/// </summary>
public sealed class BatchSender(SupervisionDb db, ReceiptRecorder answers, TimeProvider clock)
{
    /// <summary>Null when no batch waits, or all that wait are in other hands.</summary>
    public async Task<SentBatch?> SendNextAsync(Channel terms, ISite site, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();

        if (await WaitingAsync(terms.Code, now, cancel) is not { } batch)
        {
            return null;
        }

        var consignment = await ConsignmentAsync(batch, cancel);
        var sent = await SendAsync(site, batch, consignment, now, terms, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return sent;
    }

    private async Task<SentBatch> SendAsync(
        ISite site, DeliveryBatch batch, Consignment consignment, DateTimeOffset now, Channel terms, CancellationToken cancel)
    {
        try
        {
            var known = await site.SendAsync(consignment, cancel);
            batch.Sent(now);

            foreach (var entry in consignment.Entries)
            {
                entry.Delivery.Sent(now, now + terms.PauseAfter(entry.Delivery.Attempts));
            }

            await answers.EnterAsync(terms.Code, known, cancel);
            return new(consignment.Entries.Count, null);
        }
        catch (SiteDownException problem)
        {
            batch.Failed(problem.Message, now + terms.PauseAfter(batch.Failures + 1));
            return new(0, problem.Message);
        }
    }

    private async Task<DeliveryBatch?> WaitingAsync(string channel, DateTimeOffset now, CancellationToken cancel) =>
        (await db.DeliveryBatches.FromSql(
            $"""
            select * from delivery_batches
            where channel = {channel} and sent_at is null and (next_attempt_at is null or next_attempt_at <= {now})
            order by number limit 1 for update skip locked
            """).ToListAsync(cancel)).SingleOrDefault();

    private async Task<Consignment> ConsignmentAsync(DeliveryBatch batch, CancellationToken cancel)
    {
        var deliveries = await db.Deliveries.Where(d => d.Batch == batch.Number).OrderBy(d => d.Sequence).ToListAsync(cancel);
        var ids = deliveries.Select(delivery => delivery.Disclosure).ToList();
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var sample = await db.Set<Department>().AnyAsync(d => d.IsSample, cancel);
        var madeOn = OfficeClock.DayOf(batch.MadeAt);

        return new(batch.Number, madeOn, sample ? "样例数据" : "",
            [.. deliveries.Select(delivery => new Entry(delivery, disclosures[delivery.Disclosure]))]);
    }
}

/// <param name="Trouble">Why the site could not be reached; the batch waits and goes again.</param>
public sealed record SentBatch(int Entries, string? Trouble);
