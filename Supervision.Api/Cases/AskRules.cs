using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Exemptions;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Subjects;
using Supervision.Rules.Engine;

namespace Supervision.Api.Cases;

/// <summary>Asks the rules about one party: name and record are filled in from the registers, searched anew each time.</summary>
public sealed class AskRules(SupervisionDb db, FirstOffenceLookup lookup, ConfirmedClauses clauses)
{
    public async Task<Result<AnsweredCase>> ReadAsync(IRuleEngine engine, SubjectKey target, ExemptionCase asked, DateOnly today, CancellationToken cancel)
    {
        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Key == target, cancel);
        var record = await lookup.SearchAsync(target, asked.Register, today, cancel);
        var full = asked with
        {
            Party = asked.Party with
            {
                Id = subject.Key.ToString(),
                Name = subject.Name,
                Kind = asked.Party.Kind ?? subject.Kind.Named(),
                Succeeds = [.. asked.Party.Succeeds, .. record.Lineage.Where(old => asked.Party.Succeeds.All(known => known.Id != old.Id))],
            },
            Register = record.Register,
        };

        if (!engine.Decide(full, cancel).Succeeded(out var decision, out var problem))
        {
            return problem;
        }

        // A case from a check has one act; the answer to it is the answer to the case.
        var answer = decision.Acts[0];
        var toVerify = !await clauses.AreConfirmedAsync(engine.Rulebook, answer, cancel);
        return new AnsweredCase(subject.Name,
            new(JsonSerializer.Serialize(full, Jsonb.Options), JsonSerializer.Serialize(decision, Jsonb.Options), engine.Rulebook, answer.Outcome, toVerify),
            record.Evidence);
    }
}

/// <summary>Question and answer, and the search that went with them.</summary>
/// <param name="Name">The party's name in the register.</param>
public sealed record AnsweredCase(string Name, CaseProposal Proposal, LookupEvidence Evidence);
