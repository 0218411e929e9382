using Supervision.Api.Draws.Attempts;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>揭示: when every party has opened, the public values are entered once they are due. With that the seed is fixed.</summary>
public sealed class RevealDraw(Transactions transactions, FindAttempt findAttempt, SignedCommit signedCommit, TimeProvider clock)
{
    /// <param name="values">By source; the name carries <c>/fallback</c> where the fallback was used.</param>
    public Task<Result<DrawAttempt>> ExecuteAsync(
        Actor actor, string taskNumber, IReadOnlyList<SourceValue> values, CancellationToken cancel) =>
        transactions.RunAsync<DrawAttempt>(
            async ledger =>
            {
                if (!(await findAttempt.LatestAsync(taskNumber, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var attempt = found.Attempt;
                var now = clock.GetUtcNow();

                if (attempt.Phase is not AttemptPhase.Committed)
                {
                    return AttemptProblems.WrongPhase(attempt, "登记公开数值", AttemptPhase.Committed);
                }

                if (!(await signedCommit.CheckAsync(attempt, cancel)).Succeeded(out _, out problem)
                    || !RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out problem)
                    || !Check(attempt, rule, values, now).Succeeded(out _, out problem))
                {
                    return problem;
                }

                var reveal = new DrawReveal(attempt.CommitDigest!,
                    [.. attempt.Parties.Select(party => new OpenedParty(party.Party, party.Nonce!))], values);

                if (RevealCheck.Of(rule, attempt.CommitDigest!, reveal) is { } wrong)
                {
                    return wrong;
                }

                var text = RuleJson.Write(reveal);

                if (!attempt.Reveal(text, new Signed(actor, now)).Succeeded(out _, out problem))
                {
                    return problem;
                }

                await ledger.LogAsync(LogKind.DrawRevealed, taskNumber,
                    new { attempt = attempt.Number, revealDigest = Digest.Of(text) }, now, cancel);
                await ledger.AuditAsync(actor, "登记公开数值", taskNumber, new { 数值 = values }, now, cancel);
                return attempt;
            },
            cancel);

    private static Result<Done> Check(DrawAttempt attempt, DrawRule rule, IReadOnlyList<SourceValue> values, DateTimeOffset now) =>
        attempt.Parties.FirstOrDefault(party => party.Nonce is null) is { } closed
            ? now > rule.RevealBy ? AttemptProblems.TooLate(rule.RevealBy) : AttemptProblems.NotOpened(closed.Party)
            : rule.Sources.FirstOrDefault(source => now < source.Due) is { } early
                ? AttemptProblems.SourceNotDue(early.Name, early.Due)
                : rule.Sources.FirstOrDefault(source => now < source.Due + rule.GraceOfSources && IsFallback(values, source)) is { } waiting
                    ? AttemptProblems.FallbackTooEarly(waiting.Name, waiting.Due + rule.GraceOfSources)
                    : default(Done);

    private static bool IsFallback(IReadOnlyList<SourceValue> values, PublicSource source) =>
        values.Any(value => value.Name == source.Name + SourceValue.FallbackMark);
}
