using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Commitments;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Commitments;

/// <summary>手机答复: the applicant says with his code whether he commits himself or goes the ordinary way. An officer sees who he is before it counts.</summary>
public sealed class AnswerCommitment(Acts acts, FindCommitment find, TimeProvider clock)
{
    // The applicant himself, for no department.
    private static readonly Actor Holder = new("持核对码的承诺人", DepartmentCode.Parse("000000"), Role.Enterprise);

    public Task<Result<Done>> ExecuteAsync(string paper, string code, bool? accepts, string signer, SignerCapacity? capacity, CancellationToken cancel) =>
        acts.ByCodeAsync(CommitmentActs.Answer, ledger => InTransactionAsync(ledger, paper, code, accepts, signer, capacity, cancel), cancel);

    private async Task<Result<Done>> InTransactionAsync(
        Ledger ledger, string paper, string code, bool? accepts, string signer, SignerCapacity? capacity, CancellationToken cancel)
    {
        if (!(await find.ByCodeAsync(paper, code, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        if (accepts is not { } chosen)
        {
            return CommitmentProblems.NoAnswer();
        }

        if (capacity is not { } stands)
        {
            return CommitmentProblems.NoCapacity();
        }

        var now = clock.GetLocalNow();

        if (!commitment.Answer(new PhoneAnswer(chosen, signer, stands), new Signed(Holder, now)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(Holder, "答复告知承诺", commitment.Paper, new { 采用 = chosen, 签署人 = signer }, now, cancel);
        return default(Done);
    }
}
