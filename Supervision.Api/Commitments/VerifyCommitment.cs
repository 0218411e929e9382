using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>核查承诺: an officer says what was found: kept, or to be corrected by a day, or false from the beginning.</summary>
public sealed class VerifyCommitment(Acts acts, FindCommitment find, SettleCommitment settle, TimeProvider clock)
{
    /// <param name="correctBy">Last day of the correction; only of a first finding that can be corrected.</param>
    public Task<Result<Commitment>> ExecuteAsync(Actor actor, CommitmentId id, CommitmentFinding finding, DateOnly? correctBy, CancellationToken cancel) =>
        acts.ActAsync(
            actor, CommitmentActs.Verify, CommitmentObjects.Commitment(id), ledger => InTransactionAsync(ledger, actor, id, finding, correctBy, cancel), cancel);

    private async Task<Result<Commitment>> InTransactionAsync(
        Ledger ledger, Actor actor, CommitmentId id, CommitmentFinding finding, DateOnly? correctBy, CancellationToken cancel)
    {
        if (!(await find.ByIdAsync(id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();

        if (!commitment.Verify(finding, correctBy, new Signed(actor, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        var detail = new { 日期 = finding.On, 方式 = finding.Method.Named(), 履行 = finding.Status.Named(), 虚假 = finding.IsFalse, 整改期限 = commitment.Last.Due };

        if (commitment.State is CommitmentState.Kept)
        {
            await settle.WriteAsync(ledger, actor, "核查承诺", commitment, detail, now, cancel);
        }
        else
        {
            await ledger.AuditAsync(actor, "核查承诺", commitment.Paper, detail, now, cancel);
        }

        return commitment;
    }
}
