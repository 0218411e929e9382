using Microsoft.Extensions.DependencyInjection;
using Supervision.Api.Access.Table;
using Supervision.Api.Commitments;
using Supervision.Api.Tests.Commitments;
using Supervision.Api.Tests.Flow;
using Supervision.Core.Primitives;
using static Supervision.Api.Tests.Access.ActCall;

namespace Supervision.Api.Tests.Access;

/// <summary>How every act on commitments is called in the city. The one that stands there was found not kept, and corrected.</summary>
internal static class CommitmentCalls
{
    private const string Kind = "commitment";

    public static IEnumerable<ActCall> All(GatedCity city)
    {
        var id = city.Commitment;
        var (officer, head) = (SmallCity.Officer, SmallCity.Head);
        Actor[] verifier = [officer with { Role = Role.Approver }];
        return
        [
            new(CommitmentActs.Tell, officer, "", async (of, actor) => Of(await of.GetRequiredService<TellCommitment>()
                .ExecuteAsync(actor, CommittedCity.Input("没有这一项"), default))),
            new(CommitmentActs.Receive, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<ReceiveCommitment>()
                .ExecuteAsync(actor, id, CommittedCity.OnPaper, null, default))),
            new(CommitmentActs.Decline, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<ReceiveCommitment>().DeclineAsync(actor, id, default))),
            new(CommitmentActs.Verify, officer, Kind, async (of, actor) => Of(await of.GetRequiredService<VerifyCommitment>()
                .ExecuteAsync(actor, id, CommittedCity.Kept(new(2026, 2, 10)), null, default))),
            new(CommitmentActs.Excuse, head, Kind, async (of, actor) => Of(await of.GetRequiredService<ExcuseCommitment>()
                .ExecuteAsync(actor, id, new(default, "", ""), default, default))) { Earlier = verifier },
            new(CommitmentActs.Break, head, Kind, async (of, actor) => Of(await of.GetRequiredService<BreakCommitment>()
                .ExecuteAsync(actor, id, new("", "", ""), default))) { Earlier = verifier },
            new(CommitmentActs.Revoke, head, Kind, async (of, actor) => Of(await of.GetRequiredService<RevokeAfterBreach>().ExecuteAsync(actor, id, "", "", default)))
                { Earlier = verifier },
            new(CommitmentActs.Repair, head, Kind, async (of, actor) => Of(await of.GetRequiredService<RepairCommitment>().ExecuteAsync(actor, id, "", "", default))),
        ];
    }
}
