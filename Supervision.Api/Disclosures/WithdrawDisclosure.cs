using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Disclosures;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Disclosures;

/// <summary>
/// 撤回公示: after a change or annulment the record leaves every channel that got it. A delivery that never left stays at home; for every
/// other one an entry of its own follows, and the salt of the log entry is destroyed.
/// </summary>
public sealed class WithdrawDisclosure(SupervisionDb db, Acts acts, DisclosureClock deadlines, TimeProvider clock)
{
    public Task<Result<Disclosure>> ExecuteAsync(Actor actor, DisclosureId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Withdraw, OtherObjects.Disclosure(id), ledger => WithinAsync(ledger, actor, id, reason, cancel), cancel);

    /// <summary>Inside another act, by which a disclosure falls.</summary>
    internal async Task<Result<Disclosure>> WithinAsync(
        Ledger ledger, Actor actor, DisclosureId id, string reason, CancellationToken cancel)
    {
        if (await db.Disclosures.SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } disclosure)
        {
            return DisclosureProblems.NotFound(id.ToString());
        }

        // Before anything is decided: of two who withdraw at once, the second waits here and reads what the first has written.
        var deliveries = await db.Deliveries
            .FromSql($"select * from deliveries where disclosure = {id.Value} order by sequence for update").ToListAsync(cancel);
        await db.Entry(disclosure).ReloadAsync(cancel);
        var now = clock.GetUtcNow();

        if (Refusal(disclosure, reason) is { } problem
            || !deadlines.ForWithdrawal(OfficeClock.DayOf(now)).Succeeded(out var dueOn, out problem))
        {
            return problem;
        }

        disclosure.Withdraw(reason.Trim(), dueOn, now);
        Stop(disclosure, deliveries, now);
        await ledger.AuditAsync(actor, "撤回公示", disclosure.Record, new { 原因 = reason.Trim(), 期限 = dueOn }, now, cancel);
        await ledger.LogAsync(new WithdrawalRecord(disclosure.Record), disclosure.Record, now, cancel);
        return disclosure;
    }

    private static Problem? Refusal(Disclosure disclosure, string reason)
    {
        if (disclosure.WithdrawnAt is not null)
        {
            return DisclosureProblems.AlreadyWithdrawn(disclosure);
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return DisclosureProblems.WithdrawnWithoutReason();
        }

        return null;
    }

    private void Stop(Disclosure disclosure, List<Delivery> deliveries, DateTimeOffset now)
    {
        foreach (var delivery in deliveries.Where(d => d.Operation is DeliveryOperation.Publish))
        {
            if (delivery.Batch is not null)
            {
                db.Deliveries.Add(Delivery.Of(disclosure, delivery.Channel, DeliveryOperation.Withdraw, now));
            }

            // Neither what never left nor what was turned back may go out any more, or hold the withdrawal back.
            if (delivery.Batch is null || delivery.RejectedAt is not null)
            {
                delivery.Withdrawn(now);
            }
        }
    }
}
