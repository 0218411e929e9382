using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Time;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Deliveries;

/// <summary>
/// Takes what may leave for one channel into a batch. Of one record only the first entry that is not yet acknowledged may leave, so nothing
/// overtakes; of different records any number may. Copies of the publisher skip what another one is taking.
/// </summary>
public sealed class BatchMaker(SupervisionDb db, ChannelForms forms, TimeProvider clock)
{
    /// <summary>How many entries were taken or turned back; 0 when nothing may leave now.</summary>
    public async Task<(int Taken, IReadOnlyList<Delivery> TurnedBack)> MakeAsync(Channel terms, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var now = clock.GetUtcNow();
        var due = await DueAsync(terms, now, cancel);

        if (due.Count == 0)
        {
            return (0, []);
        }

        var turnedBack = await TurnBackAsync(terms, due, now, cancel);
        var taken = due.Except(turnedBack).ToList();

        if (taken.Count > 0)
        {
            var batch = DeliveryBatch.Of(terms.Code, now);
            db.DeliveryBatches.Add(batch);
            await db.SaveChangesAsync(cancel);
            taken.ForEach(delivery => delivery.Join(batch.Number, now + terms.PauseAfter(delivery.Attempts + 1)));
        }

        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return (taken.Count, turnedBack);
    }

    private Task<List<Delivery>> DueAsync(Channel terms, DateTimeOffset now, CancellationToken cancel) =>
        db.Deliveries.FromSql(
            $"""
            select d.* from deliveries d
            where d.channel = {terms.Code} and d.accepted_at is null and d.rejected_at is null and d.withdrawn_at is null
                and (d.next_attempt_at is null or d.next_attempt_at <= {now})
                and (d.batch is null or exists (select 1 from delivery_batches b where b.number = d.batch and b.sent_at is not null))
                and not exists (
                    select 1 from deliveries e
                    where e.channel = d.channel and e.record = d.record and e.sequence < d.sequence
                        and e.accepted_at is null and e.withdrawn_at is null)
            order by d.sequence limit {terms.Batch}
            for update of d skip locked
            """).ToListAsync(cancel);

    // What the channel has no words for goes to the officer at once, and holds back its own record only.
    private async Task<List<Delivery>> TurnBackAsync(Channel terms, List<Delivery> due, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = due.Select(delivery => delivery.Disclosure).ToList();
        var disclosures = await db.Disclosures.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancel);
        var today = OfficeClock.DayOf(now);
        var turnedBack = new List<Delivery>();

        foreach (var delivery in due)
        {
            if (forms.WhyNot(terms.Code, new(delivery, disclosures[delivery.Disclosure]), today) is { } problem)
            {
                delivery.Reject(problem.Message, now);
                turnedBack.Add(delivery);
            }
        }

        return turnedBack;
    }
}
