using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>核验渠道: a clerk has looked whether a channel still shows what was repaired, and where the proof is kept.</summary>
public sealed class SightRepair(Acts acts, FindRepair find, TimeProvider clock)
{
    public Task<Result<RepairCase>> ExecuteAsync(Actor actor, RepairId id, RepairSighting sighting, CancellationToken cancel) =>
        acts.ActAsync(actor, RepairActs.Sight, RepairObjects.Repair(id), ledger => InTransactionAsync(ledger, actor, id, sighting, cancel), cancel);

    private async Task<Result<RepairCase>> InTransactionAsync(Ledger ledger, Actor actor, RepairId id, RepairSighting sighting, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        if (sighting.Channel.Length > RepairSighting.ChannelMaxLength || sighting.Proof.Length > RepairSighting.ProofMaxLength)
        {
            return RepairCaseProblems.TooLong("渠道或者证明", RepairSighting.ChannelMaxLength);
        }

        var now = clock.GetLocalNow();

        if (!found.Case.Sight(sighting, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "核验渠道", found.Case.Number, RepairLines.Of(found.Case.Last), now, cancel);
        return found.Case;
    }
}
