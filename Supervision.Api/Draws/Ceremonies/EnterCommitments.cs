using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A party enters its commitments for the whole batch by its own code; its nonces never come here before the commit.</summary>
public sealed class EnterCommitments(Acts acts, FindParty findParty, PartyPeople people, TimeProvider clock)
{
    /// <param name="commitments">By task number.</param>
    public Task<Result<Done>> ExecuteAsync(
        string? code, string? person, IReadOnlyDictionary<string, string> commitments, CancellationToken cancel) =>
        acts.ByCodeAsync<Done>(
            DrawActs.EnterCommitments,
            async ledger =>
            {
                // Who acts for the other parties is read under the lock: of one person behind two codes, the second waits here.
                await ledger.WaitAsync(cancel);

                if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem)
                    || !(await people.ReadAsync(party.Code, person, cancel)).Succeeded(out var named, out problem))
                {
                    return problem;
                }

                if (party.Code.CommittedAt is not null)
                {
                    return CeremonyProblems.AlreadyCommitted(party.Code.Party);
                }

                var waiting = party.In(AttemptPhase.Frozen).ToList();

                if (waiting.Count == 0)
                {
                    return CeremonyProblems.NothingLeft();
                }

                var now = clock.GetUtcNow();

                foreach (var task in waiting)
                {
                    if (string.IsNullOrEmpty(commitments.GetValueOrDefault(task.Number)))
                    {
                        return CeremonyProblems.ValueMissing(task.Number);
                    }

                    if (!task.Attempt.Enter(new DrawParty(party.Code.Party, commitments[task.Number])).Succeeded(out _, out problem))
                    {
                        return problem;
                    }
                }

                party.Code.Commit(named, now);
                await ledger.AuditAsync(party.Actor(named), "参与方登记承诺", party.Ceremony.Number, commitments, now, cancel);
                return default(Done);
            },
            cancel);
}
