using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>撤销决定: a head takes back what was granted upon a commitment that was broken, by a numbered decision.</summary>
public sealed class RevokeAfterBreach(Acts acts, FindCommitment find, TimeProvider clock)
{
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, string document, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CommitmentActs.Revoke, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, document, reason, cancel), cancel);

    private async Task<Result<Commitment>> InTransactionAsync(
        Ledger ledger, Actor actor, CommitmentId id, string document, string reason, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!commitment.Revoke(reason, new Signed(actor, now, document)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "违诺后撤销决定", commitment.Paper, new { 文号 = document, 理由 = reason }, now, cancel);
        return commitment;
    }
}
