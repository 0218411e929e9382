using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Exemptions;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Departments;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Subjects;
using Supervision.Rules.Engine;

namespace Supervision.Api.Cases;

/// <summary>提出处理建议: asks the rules about a breach and stores question and answer. It decides nothing; an officer does.</summary>
public sealed class ProposeCase(SupervisionDb db, AdoptedRules rules, FirstOffenceLookup lookup, ConfirmedClauses clauses, TimeProvider clock)
{
    /// <param name="asked">The case form; party and register are filled in from the registers.</param>
    public async Task<Result<EnforcementCase>> ExecuteAsync(
        Actor actor, BreachId breachId, ExemptionCase asked, CaseTexts texts, CancellationToken cancel) =>
        !(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem)
            ? problem
            : await db.ActAsync(ledger => ProposeAsync(ledger, now.Engine, actor, breachId, asked, texts, cancel), cancel);

    private async Task<Result<EnforcementCase>> ProposeAsync(
        Ledger ledger, IRuleEngine engine, Actor actor, BreachId breachId, ExemptionCase asked, CaseTexts texts, CancellationToken cancel)
    {
        if (!(await BreachAsync(actor, breachId, cancel)).Succeeded(out var breach, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Key == breach.Target, cancel);
        var organ = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == breach.Department, cancel);
        var record = await lookup.SearchAsync(breach.Target, asked.Register, DateOnly.FromDateTime(now.DateTime), cancel);
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

        if (!engine.Decide(full).Succeeded(out var decision, out problem))
        {
            return problem;
        }

        var answer = decision.Acts[0];
        var toVerify = !await clauses.AreConfirmedAsync(engine.Rulebook, answer, cancel);
        var serial = await DocumentNumbers.NextAsync(db, breach.Department, "案", now.Year, cancel);
        var made = EnforcementCase.Propose(
            CaseId.New(now), $"{organ.ShortName}案〔{now.Year}〕{serial}号", breach.Department, breach, breach.Target, subject.Name,
            Proposal(full, decision, engine.Rulebook, toVerify), texts, new Signed(actor, now), record.Evidence);
        db.Cases.Add(made);
        await ledger.AuditAsync(actor, "提出处理建议", made.Number,
            new { 建议 = made.Outcome.Named(), decision.Rulebook, 曾经免罚 = record.Evidence.EarlierExemption?.Decided }, now, cancel);
        return made;
    }

    private async Task<Result<Breach>> BreachAsync(Actor actor, BreachId id, CancellationToken cancel)
    {
        var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel);

        if (breach is null)
        {
            return CaseProblems.BreachNotFound();
        }

        if (breach.Department != actor.Department)
        {
            return CaseProblems.NotYours(actor);
        }

        return await db.Cases.AsNoTracking().Where(c => c.Breach == id).Select(c => c.Number).SingleOrDefaultAsync(cancel) is { } number
            ? CaseProblems.AlreadyProposed(number)
            : breach;
    }

    // A case from a check has one act; the answer to it is the answer to the case.
    private static CaseProposal Proposal(ExemptionCase asked, ExemptionDecision decision, string rulebook, bool toVerify) =>
        new(JsonSerializer.Serialize(asked, Jsonb.Options), JsonSerializer.Serialize(decision, Jsonb.Options), rulebook,
            decision.Acts[0].Outcome, toVerify);
}
