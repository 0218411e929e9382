using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Audits;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>揭示: with the last nonce and the last confirmed value the reveal is complete and the seed is fixed. Nobody types it in; it follows.</summary>
public sealed class FinishReveal(SupervisionDb db, ReadValues readValues)
{
    /// <summary>Inside the act of the party that did the last thing; where something is still missing, nothing happens.</summary>
    internal async Task<Result<Done>> ExecuteAsync(Ledger ledger, ActingParty party, string person, DateTimeOffset now, CancellationToken cancel)
    {
        var values = await readValues.ReadAsync(party.Ceremony.Id, cancel);

        foreach (var task in party.In(AttemptPhase.Committed).ToList())
        {
            if (!RuleReader.Rule(task.Attempt.RuleJson!).Succeeded(out var rule, out var problem))
            {
                return problem;
            }

            if (!IsComplete(rule, task.Attempt, values))
            {
                continue;
            }

            // The database holds the reveal against nonces and values that it already has.
            await db.SaveChangesAsync(cancel);

            if (!(await RevealAsync(ledger, task, rule, values, new Signed(party.Actor(person), now), cancel)).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        return default(Done);
    }

    private static bool IsComplete(DrawRule rule, DrawAttempt attempt, StandingValues values) =>
        attempt.Parties.All(party => party.Nonce is not null)
        && rule.Sources.All(source => values.ConfirmedOf(source.Name) is not null);

    private static async Task<Result<Done>> RevealAsync(
        Ledger ledger, BatchTask task, DrawRule rule, StandingValues values, Signed last, CancellationToken cancel)
    {
        var attempt = task.Attempt;
        var nonces = attempt.Parties.ToDictionary(party => party.Party, party => party.Nonce!);
        var reveal = new DrawReveal(
            attempt.CommitDigest!,
            [.. rule.Parties.Select(party => new OpenedParty(party.Party, nonces[party.Party]))],
            [.. rule.Sources.Select(source => Told(values.ConfirmedOf(source.Name)!))]);

        if (RevealCheck.Of(rule, attempt.CommitDigest!, reveal) is { } wrong)
        {
            return wrong;
        }

        var text = RuleJson.Write(reveal);

        if (!attempt.Reveal(text, last).Succeeded(out _, out var problem))
        {
            return problem;
        }

        await ledger.LogAsync(new DrawRevealedRecord(attempt.Number, Digest.Of(text)), task.Number, last.At, cancel);
        await ledger.AuditAsync(last.By, "揭示完毕", task.Number, new { 数值 = reveal.Sources }, last.At, cancel);
        return default(Done);
    }

    private static SourceValue Told(CeremonyValue value) =>
        new(value.Source + (value.Form is ValueForm.Fallback ? SourceValue.FallbackMark : ""), value.Value!);
}
