using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>One's own commitment, for whoever holds the code of it.</summary>
public sealed class CommitmentRecord(FindCommitment find, DepartmentNames names, TimeProvider clock)
{
    public async Task<Result<CommitmentRecordView>> ReadAsync(string paper, string code, CancellationToken cancel)
    {
        if (!(await find.ByCodeAsync(paper, code, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        var unit = (await names.ReadAsync(cancel))[commitment.Department];
        return new CommitmentRecordView(commitment, unit, OfficeClock.Today(clock));
    }
}

/// <param name="Unit">Name of the department that took it.</param>
public sealed record CommitmentRecordView(Commitment Commitment, string Unit, DateOnly Today)
{
    public bool CanAnswer => Commitment.State is CommitmentState.Told;
}
