using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Disclosures;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Disclosures;

/// <summary>重新推送: the cause of a rejection has been mended; the entry goes out again under the same key, and what it held back follows.</summary>
public sealed class RetryDelivery(SupervisionDb db, Acts acts, TimeProvider clock)
{
    /// <param name="note">What was mended.</param>
    public Task<Result<Done>> ExecuteAsync(Actor actor, long sequence, string note, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Retry, OtherObjects.Delivery(sequence), ledger => InTransactionAsync(ledger, actor, sequence, note, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(Ledger ledger, Actor actor, long sequence, string note, CancellationToken cancel)
    {
        var found = await db.Deliveries
            .FromSql($"select * from deliveries where sequence = {sequence} for update").ToListAsync(cancel);

        if (found is not [var delivery])
        {
            return DisclosureProblems.DeliveryNotFound(sequence);
        }

        if (delivery.State is not DeliveryState.Rejected)
        {
            return DisclosureProblems.NotRejected(delivery);
        }

        var words = delivery.Words;
        delivery.Retry();
        await ledger.AuditAsync(actor, "重新推送", delivery.IdempotencyKey, new { 退回原因 = words, 处理 = note }, clock.GetUtcNow(), cancel);
        return default(Done);
    }
}
