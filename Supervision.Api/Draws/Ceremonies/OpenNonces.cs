using Supervision.Api.Access;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>A party opens its nonces for the whole batch by its own code, in time and each fitting its commitment.</summary>
public sealed class OpenNonces(
    Acts acts, FindParty findParty, PartyPeople people, SignedCommit signedCommit, SignedValues signedValues, FinishReveal finish, TimeProvider clock)
{
    /// <param name="nonces">By task number.</param>
    public Task<Result<Done>> ExecuteAsync(
        string? code, string? person, IReadOnlyDictionary<string, string> nonces, CancellationToken cancel) =>
        acts.ByCodeAsync<Done>(
            DrawActs.OpenNonces,
            async ledger =>
            {
                await ledger.WaitAsync(cancel);

                if (!(await findParty.ByCodeAsync(code, cancel)).Succeeded(out var party, out var problem)
                    || !(await people.ReadAsync(party.Code, person, cancel)).Succeeded(out var named, out problem))
                {
                    return problem;
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
                    if (!RuleReader.Rule(task.Attempt.RuleJson!).Succeeded(out var rule, out problem)
                        || !(await signedCommit.CheckAsync(task.Attempt, cancel)).Succeeded(out _, out problem)
                        || !(await signedValues.CheckAsync(task, rule, cancel)).Succeeded(out _, out problem)
                        || !Open(task, rule, party.Code.Party, nonces.GetValueOrDefault(task.Number), now).Succeeded(out var opened, out problem))
                    {
                        return problem;
                    }

                    await ledger.LogAsync(
                        PartyRecords.Of(task.Attempt.Number, party.Code.Party, party.Body, opened), task.Number, now, cancel);
                }

                party.Code.Open(named, now);
                await ledger.AuditAsync(party.Actor(named), "参与方揭示随机数", party.Ceremony.Number,
                    new { 任务 = waiting.Select(task => task.Number) }, now, cancel);
                return await finish.ExecuteAsync(ledger, party, named, now, cancel);
            },
            cancel);

    /// <returns>The nonce that is open now.</returns>
    private static Result<string> Open(BatchTask task, DrawRule rule, string party, string? nonce, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(nonce))
        {
            return CeremonyProblems.ValueMissing(task.Number);
        }

        if (now > rule.RevealBy)
        {
            return AttemptProblems.TooLate(rule.RevealBy);
        }

        if (RevealCheck.OfParty(rule, rule.Parties.Single(known => known.Party == party), nonce) is { } wrong)
        {
            return wrong;
        }

        return task.Attempt.Open(party, nonce, now).Succeeded(out _, out var problem) ? nonce : problem;
    }
}
