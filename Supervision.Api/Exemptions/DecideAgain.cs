using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Exemptions;

/// <summary>重新判断: makes a past proposal again from its own case form and the texts that decided then, and says whether it comes out the same.</summary>
public sealed class DecideAgain(SupervisionDb db, AdoptedRules rules, ConfirmedClauses clauses)
{
    /// <param name="proposal">Which proposal of the case; null: the newest.</param>
    public async Task<Result<DecidedAgain>> ReadAsync(string number, int? proposal, CancellationToken cancel)
    {
        var all = await db.Cases.AsNoTracking().Where(one => one.Number == number).SelectMany(one => one.Proposals).OrderBy(made => made.Number).ToListAsync(cancel);

        if (all.Count == 0)
        {
            return CaseProblems.NotFound(number);
        }

        if ((proposal is { } which ? all.SingleOrDefault(made => made.Number == which) : all[^1]) is not { } found)
        {
            return CaseProblems.ProposalNotFound(number, proposal!.Value);
        }

        if (!(await rules.ThenAsync(found.Rulebook, cancel)).Succeeded(out var then, out var problem))
        {
            return problem;
        }

        var asked = JsonSerializer.Deserialize<ExemptionCase>(found.File, Jsonb.Options)!;
        var stored = JsonSerializer.Deserialize<ExemptionDecision>(found.Answer, Jsonb.Options)!;

        // Held against the words of then, and shown with the confirmations of now.
        return then.Engine.Decide(asked, cancel).Succeeded(out var again, out problem)
            ? new DecidedAgain(asked, await clauses.ReadAsync(found.Rulebook, again, cancel), Text(again) == Text(stored), found.Rulebook)
            : problem;
    }

    private static string Text(ExemptionDecision decision) => JsonSerializer.Serialize(decision, Jsonb.Options);
}

/// <summary>A decision made again.</summary>
/// <param name="Same">Word for word.</param>
public sealed record DecidedAgain(ExemptionCase Asked, ExemptionDecision Decision, bool Same, string Rulebook);
