using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>A party enters the commitment to its nonce; the nonce itself stays with the party.</summary>
public sealed class EnterCommitment(Transactions transactions, FindAttempt findAttempt, PartiesAct partiesAct, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string taskNumber, string party, string commitment, CancellationToken cancel) =>
        transactions.RunAsync<Done>(
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem)
                    || !(await partiesAct.CheckAsync(found, cancel)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                if (!found.Attempt.Enter(new DrawParty(party, commitment)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "登记参与方承诺", taskNumber, new { party, commitment }, clock.GetUtcNow(), cancel);
                return default(Done);
            },
            cancel);
}
