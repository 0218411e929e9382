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
                    || !RuleReader.Rule(attempt.RuleJson!).Succeeded(out var rule, out problem))
                {
                    return problem;
                }

                if (Check(attempt, rule, values, now) is { } notYet)
                {
                    return notYet;
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

                await ledger.LogAsync(new DrawRevealedRecord(attempt.Number, Digest.Of(text)), taskNumber, now, cancel);
                await ledger.AuditAsync(actor, "登记公开数值", taskNumber, new { 数值 = values }, now, cancel);
                return attempt;
            },
            cancel);

    // First the parties, then the public sources: whoever still has to open could know the values otherwise.
    private static Problem? Check(DrawAttempt attempt, DrawRule rule, IReadOnlyList<SourceValue> values, DateTimeOffset now) =>
        CheckParties(attempt, rule, now) ?? CheckDue(rule, now) ?? CheckFallbacks(rule, values, now);

    private static Problem? CheckParties(DrawAttempt attempt, DrawRule rule, DateTimeOffset now)
    {
        var closed = attempt.Parties.FirstOrDefault(party => party.Nonce is null);

        if (closed is null)
        {
            return null;
        }

        return now > rule.RevealBy ? AttemptProblems.TooLate(rule.RevealBy) : AttemptProblems.NotOpened(closed.Party);
    }

    private static Problem? CheckDue(DrawRule rule, DateTimeOffset now)
    {
        var early = rule.Sources.FirstOrDefault(source => now < source.Due);
        return early is null ? null : AttemptProblems.SourceNotDue(early.Name, early.Due);
    }

    // As long as the source may still publish, its fallback may not stand in for it.
    private static Problem? CheckFallbacks(DrawRule rule, IReadOnlyList<SourceValue> values, DateTimeOffset now)
    {
        foreach (var source in rule.Sources.Where(source => IsFallback(values, source)))
        {
            var graceEnds = source.Due + rule.GraceOfSources;

            if (now < graceEnds)
            {
                return AttemptProblems.FallbackTooEarly(source.Name, graceEnds);
            }
        }

        return null;
    }

    private static bool IsFallback(IReadOnlyList<SourceValue> values, PublicSource source) =>
        values.Any(value => value.Name == source.Name + SourceValue.FallbackMark);
}
