using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Commitments;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Commitments;

/// <summary>One commitment as its department works on it: its steps, what is due, and what the actor can do now.</summary>
public sealed class CommitmentDesk(FindCommitment find, Overseen overseen, DepartmentNames names, TimeProvider clock)
{
    public async Task<Result<CommitmentDeskView>> ReadAsync(Actor actor, CommitmentId id, CancellationToken cancel)
    {
        if (!(await find.ReadableAsync(actor, id, cancel)).Succeeded(out var commitment, out var problem))
        {
            return problem;
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenFiles, OtherObjects.Nothing($"告知承诺{commitment.Paper}"), cancel) is { } refused)
        {
            return refused;
        }

        var unit = (await names.ReadAsync(cancel))[commitment.Department];
        return new CommitmentDeskView(actor, commitment, unit, OfficeClock.Today(clock));
    }
}

/// <param name="Unit">Name of the department that took it.</param>
public sealed record CommitmentDeskView(Actor Actor, Commitment Commitment, string Unit, DateOnly Today)
{
    public bool CanReceive => Commitment.State is CommitmentState.Told && May(CommitmentActs.Receive);

    public bool CanVerify => Commitment.State is CommitmentState.Given or CommitmentState.ToCorrect or CommitmentState.Excused && May(CommitmentActs.Verify);

    public bool CanExcuse => Commitment.State is CommitmentState.ToCorrect && Commitment.Last.Due is not null && May(CommitmentActs.Excuse);

    public bool CanBreak => Commitment.State is CommitmentState.ToCorrect && May(CommitmentActs.Break);

    public bool CanRevoke => Commitment.State is CommitmentState.Broken && May(CommitmentActs.Revoke);

    public bool CanRepair => Commitment.State is CommitmentState.Broken or CommitmentState.Revoked && May(CommitmentActs.Repair);

    public bool IsOverdue => Commitment.Last.Due < Today;

    public IReadOnlyList<CommitmentColumn> Columns => CommitmentColumns.Of(Commitment, Unit);

    private bool May(ActRow act) => act.Admits(Actor) && Actor.Department == Commitment.Department;
}
