using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A party opens its nonces for the whole batch by its own code, in time and each fitting its commitment.</summary>
public sealed class OpenNonces(Transactions transactions, FindParty findParty, SignedCommit signedCommit, TimeProvider clock)
{
    /// <param name="nonces">By task number.</param>
    public Task<Result<Done>> ExecuteAsync(
        string? code, string? person, IReadOnlyDictionary<string, string> nonces, CancellationToken cancel) =>
        transactions.RunAsync<Done>(
            async ledger =>
            {
                if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem))
                {
                    return problem;
                }

                if (string.IsNullOrWhiteSpace(person))
                {
                    return CeremonyProblems.PersonMissing();
                }

                if (party.Code.OpenedAt is not null)
                {
                    return CeremonyProblems.AlreadyOpened(party.Code.Party);
                }

                var waiting = party.In(AttemptPhase.Committed).ToList();

                if (waiting.Count == 0)
                {
                    return CeremonyProblems.NothingLeft();
                }

                var now = clock.GetUtcNow();

                foreach (var task in waiting)
                {
                    if (!(await signedCommit.CheckAsync(task.Attempt, cancel)).Succeeded(out _, out problem)
                        || !Open(task, party.Code.Party, nonces.GetValueOrDefault(task.Number), now).Succeeded(out _, out problem))
                    {
                        return problem;
                    }
                }

                party.Code.Open(person.Trim(), now);
                await ledger.AuditAsync(party.Actor(person), "参与方揭示随机数", party.Ceremony.Number,
                    new { 任务 = waiting.Select(task => task.Number) }, now, cancel);
                return default(Done);
            },
            cancel);

    private static Result<Done> Open(BatchTask task, string party, string? nonce, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(nonce))
        {
            return CeremonyProblems.ValueMissing(task.Number);
        }

        if (!RuleReader.Rule(task.Attempt.RuleJson!).Succeeded(out var rule, out var problem))
        {
            return problem;
        }

        return now > rule.RevealBy ? AttemptProblems.TooLate(rule.RevealBy)
            : RevealCheck.OfParty(rule, rule.Parties.Single(known => known.Party == party), nonce) is { } wrong ? wrong
            : task.Attempt.Open(party, nonce, now);
    }
}
