using Microsoft.EntityFrameworkCore;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.RuleLists;
using Supervision.Rules.Engine.Proposals;

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

        var toVerify = !await clauses.AreConfirmedAsync(engine.Rulebook, decision.Acts[0], cancel);
        return new AnsweredCase(subject.Name, new(full, decision, engine.Rulebook, toVerify), record.Evidence);
    }
}

/// <summary>Question and answer, and the search that went with them.</summary>
/// <param name="Name">The party's name in the register.</param>
public sealed record AnsweredCase(string Name, CaseProposal Proposal, LookupEvidence Evidence);
