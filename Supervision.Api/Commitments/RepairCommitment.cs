using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>违诺修复: a broken commitment was repaired by a numbered decision; from then on it bars nobody from committing himself again.</summary>
public sealed class RepairCommitment(Acts acts, FindCommitment find, SettleCommitment settle, TimeProvider clock)
{
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, string document, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CommitmentActs.Repair, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, document, reason, cancel), cancel);

    private async Task<Result<Commitment>> InTransactionAsync(
        Ledger ledger, Actor actor, CommitmentId id, string document, string reason, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        var signed = new Signed(actor, now, document);

        if (!commitment.Repair(reason, signed).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "登记违诺已修复", commitment.Paper, new { 文号 = document, 理由 = reason }, now, cancel);
        await settle.RepairAsync(commitment, signed, reason, cancel);
        return commitment;
    }
}
