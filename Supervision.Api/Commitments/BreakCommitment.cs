using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>认定违诺: a head who did not verify it finds a commitment broken, once there was time to correct and it was looked at again, and the party was heard.</summary>
public sealed class BreakCommitment(Acts acts, FindCommitment find, SettleCommitment settle, TimeProvider clock)
{
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, CommitmentBreach breach, CancellationToken cancel) =>
        acts.ActAsync(actor, CommitmentActs.Break, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, breach, cancel), cancel);

    private async Task<Result<Commitment>> InTransactionAsync(Ledger ledger, Actor actor, CommitmentId id, CommitmentBreach breach, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!commitment.Break(breach, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var detail = new { 理由 = breach.Reason, 陈述申辩 = breach.Heard, 责任追究 = breach.Sanction };
        await settle.WriteAsync(ledger, actor, "认定违诺", commitment, detail, now, cancel);
        return commitment;
    }
}
