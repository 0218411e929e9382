using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>A party opens its nonce, in time and fitting its commitment.</summary>
public sealed class OpenNonce(
    Transactions transactions, FindAttempt findAttempt, PartiesAct partiesAct, SignedCommit signedCommit, TimeProvider clock)
{
    public Task<Result<Done>> ExecuteAsync(Actor actor, string taskNumber, string party, string nonce, CancellationToken cancel) =>
        transactions.RunAsync<Done>(
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem)
                    || !(await partiesAct.CheckAsync(found, cancel)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                var attempt = found.Attempt;
                var now = clock.GetUtcNow();

                if (attempt.Phase is not AttemptPhase.Committed)
                {
                    return AttemptProblems.WrongPhase(attempt, "揭示随机数", AttemptPhase.Committed);
                }

                if (!(await signedCommit.CheckAsync(attempt, cancel)).Succeeded(out _, out problem)
                    || !RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out problem))
                {
                    return problem;
                }

                if (now > rule.RevealBy)
                {
                    return AttemptProblems.TooLate(rule.RevealBy);
                }

                if (rule.Parties.SingleOrDefault(known => known.Party == party) is { } committed
                    && RevealCheck.OfParty(rule, committed, nonce) is { } wrong)
                {
                    return wrong;
                }

                if (!attempt.Open(party, nonce, now).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.AuditAsync(actor, "揭示随机数", taskNumber, new { party }, now, cancel);
                return default(Done);
            },
            cancel);
}
