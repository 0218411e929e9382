using Microsoft.EntityFrameworkCore;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Publisher.Channels;

namespace Supervision.Publisher.Deliveries;

/// <summary>Enters what a site answered, each answer once however often it is read. The caller's transaction holds it together.</summary>
public sealed class ReceiptRecorder(SupervisionDb db, TimeProvider clock)
{
    // One reader of answers for each channel at a time, so that two copies do not enter the same one.
    private const string Gate = "answers of ";

    public async Task<EnteredAnswers> EnterAsync(string channel, IReadOnlyList<SiteAnswer> answers, CancellationToken cancel)
    {
        if (answers.Count == 0)
        {
            return new(0, 0, 0, 0);
        }

        await WaitAsync(channel, cancel);
        var now = clock.GetUtcNow();
        var fresh = await FreshAsync([.. answers.Select(answer => DeliveryReceipt.Of(
            channel, answer.Key, answer.Standing, answer.Number, answer.Words, answer.At, now))], cancel);
        var deliveries = await LockedAsync(channel, [.. fresh.Select(receipt => receipt.IdempotencyKey)], cancel);
        var latest = await LatestAsync(channel, [.. fresh.Select(receipt => receipt.IdempotencyKey)], cancel);
        var (entered, unknown, late) = (0, 0, 0);

        foreach (var receipt in fresh)
        {
            db.DeliveryReceipts.Add(receipt);

            if (latest.TryGetValue(receipt.IdempotencyKey, out var known) && receipt.At < known)
            {
                late++;
            }
            else if (deliveries.TryGetValue(receipt.IdempotencyKey, out var delivery))
            {
                await ApplyAsync(delivery, receipt, now, cancel);
                entered++;
            }
            else
            {
                unknown++;
            }
        }

        await db.SaveChangesAsync(cancel);
        return new(entered, fresh.Count(receipt => receipt.Standing is ReceiptStanding.Rejected), unknown, late);
    }

    /// <summary>Until nobody else enters answers of the channel; held to the end of the transaction.</summary>
    public Task WaitAsync(string channel, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({Gate + channel}, 0))", cancel);

    private async Task<List<DeliveryReceipt>> FreshAsync(List<DeliveryReceipt> receipts, CancellationToken cancel)
    {
        var ids = receipts.Select(receipt => receipt.Id).ToList();
        var known = await db.DeliveryReceipts.Where(receipt => ids.Contains(receipt.Id)).Select(receipt => receipt.Id).ToListAsync(cancel);
        return [.. receipts.DistinctBy(receipt => receipt.Id).ExceptBy(known, receipt => receipt.Id).OrderBy(receipt => receipt.At)];
    }

    // An answer older than one that was entered says nothing any more of how things stand. A list is no answer.
    private async Task<Dictionary<string, DateTimeOffset>> LatestAsync(string channel, List<string> keys, CancellationToken cancel) =>
        await db.DeliveryReceipts
            .Where(receipt => receipt.Channel == channel && keys.Contains(receipt.IdempotencyKey)
                && receipt.Standing != ReceiptStanding.Listed)
            .GroupBy(receipt => receipt.IdempotencyKey)
            .Select(group => new { group.Key, At = group.Max(receipt => receipt.At) })
            .ToDictionaryAsync(one => one.Key, one => one.At, StringComparer.Ordinal, cancel);

    // In order of sequence, as everybody locks them.
    private async Task<Dictionary<string, Delivery>> LockedAsync(string channel, List<string> keys, CancellationToken cancel) =>
        (await db.Deliveries.FromSql(
            $"select * from deliveries where channel = {channel} and idempotency_key = any({keys}) order by sequence for update").ToListAsync(cancel))
        .ToDictionary(delivery => delivery.IdempotencyKey, StringComparer.Ordinal);

    private async Task ApplyAsync(Delivery delivery, DeliveryReceipt receipt, DateTimeOffset now, CancellationToken cancel)
    {
        switch (receipt.Standing)
        {
            case ReceiptStanding.Accepted:
                delivery.Accept(receipt.Number, now);
                break;
            case ReceiptStanding.Rejected:
                delivery.Reject(receipt.Words ?? "对方没有说明原因。", now);
                break;
            default:
                delivery.Accept(receipt.Number, now);
                delivery.Show(now);
                await CloseAsync(delivery, now, cancel);
                break;
        }
    }

    // A withdrawal that has arrived ends the publication it withdraws.
    private async Task CloseAsync(Delivery delivery, DateTimeOffset now, CancellationToken cancel)
    {
        if (delivery.Operation is not DeliveryOperation.Withdraw)
        {
            return;
        }

        var published = await db.Deliveries
            .Where(d => d.Disclosure == delivery.Disclosure && d.Channel == delivery.Channel && d.Operation == DeliveryOperation.Publish)
            .ToListAsync(cancel);
        published.ForEach(publication => publication.Withdrawn(now));
    }
}

/// <param name="Unknown">Answers about entries that we never sent.</param>
/// <param name="Late">Answers older than one that was entered before.</param>
public sealed record EnteredAnswers(int Entered, int Rejected, int Unknown, int Late);
