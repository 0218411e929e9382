using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>批准延期: a head lets a commitment that was not kept for a good reason be kept by another day, with its effect on the business weighed.</summary>
public sealed class ExcuseCommitment(Acts acts, FindCommitment find, TimeProvider clock)
{
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, CommitmentExcuse excuse, DateOnly until, CancellationToken cancel) =>
        acts.ActAsync(
            actor, CommitmentActs.Excuse, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, excuse, until, cancel), cancel);

    private async Task<Result<Commitment>> InTransactionAsync(
        Ledger ledger, Actor actor, CommitmentId id, CommitmentExcuse excuse, DateOnly until, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!commitment.Excuse(excuse, until, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(
            actor, "批准承诺延期", commitment.Paper, new { 事由 = excuse.Ground.Named(), 理由 = excuse.Reason, 经济影响 = excuse.Impact, 新的期限 = until }, now, cancel);
        return commitment;
    }
}
