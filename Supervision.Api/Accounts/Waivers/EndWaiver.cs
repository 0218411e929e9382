using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Accounts;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Accounts.Waivers;

/// <summary>终止例外: the head of the office ends one before its time. From then on two people do the two steps; what was done by it stands.</summary>
public sealed class EndWaiver(SupervisionDb db, Acts acts, TimeProvider clock)
{
    public Task<Result<PairWaiver>> ExecuteAsync(Actor actor, PairWaiverId id, string? reason, CancellationToken cancel) =>
        acts.ActAsync(actor, DeputationActs.EndWaiver, DeputationObjects.Registered(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<PairWaiver>> InTransactionAsync(Ledger ledger, Actor actor, PairWaiverId id, string? reason, CancellationToken cancel)
    {
        if (!AccountReasons.Read(reason).Succeeded(out var why, out var problem))
        {
            return problem;
        }

        var waiver = await db.PairWaivers.SingleAsync(one => one.Id == id, cancel);
        var now = clock.GetUtcNow();

        if (!waiver.End(new(actor, now), why).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, DeputationActs.EndWaiver.Named, waiver.Number, new { 两步 = waiver.Pair, 由谁 = waiver.PersonName, 理由 = why }, now, cancel);
        return waiver;
    }
}
