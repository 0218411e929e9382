using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Papers;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Engine.Proposals;

namespace Supervision.Api.Cases;

/// <summary>提出处理建议: asks the rules about a breach and stores question and answer. It decides nothing; an officer does.</summary>
public sealed class ProposeCase(
    SupervisionDb db, Acts acts, DocumentNumbers documentNumbers, AdoptedRules rules, AskRules ask, TimeProvider clock)
{
    /// <param name="asked">The case form; party and register are filled in from the registers.</param>
    public async Task<Result<EnforcementCase>> ExecuteAsync(
        Actor actor, BreachId breachId, ExemptionCase asked, CaseTexts texts, CancellationToken cancel) =>
        !(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem)
            ? problem
            : await acts.ActAsync(actor, CaseActs.Propose, CaseObjects.Breach(breachId), ledger => ProposeAsync(ledger, now.Engine, actor, breachId, asked, texts, cancel), cancel);

    private async Task<Result<EnforcementCase>> ProposeAsync(
        Ledger ledger, IRuleEngine engine, Actor actor, BreachId breachId, ExemptionCase asked, CaseTexts texts, CancellationToken cancel)
    {
        if (!(await BreachAsync(breachId, cancel)).Succeeded(out var breach, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var organ = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == breach.Department, cancel);

        if (!(await ask.ReadAsync(engine, breach.Target, asked, OfficeClock.DayOf(now), cancel)).Succeeded(out var answered, out problem))
        {
            return problem;
        }

        var serial = await documentNumbers.NextAsync(breach.Department, "案", now.Year, cancel);
        var made = EnforcementCase.Propose(
            CaseId.New(now), $"{organ.ShortName}案〔{now.Year}〕{serial}号", breach.Department, breach, breach.Target, answered.Name,
            answered.Proposal, texts, new Signed(actor, now), answered.Evidence);
        db.Cases.Add(made);
        await ledger.AuditAsync(actor, "提出处理建议", made.Number,
            new { 建议 = made.Outcome.Named(), made.Rulebook, 曾经免罚 = answered.Evidence.EarlierExemption?.Decided }, now, cancel);
        return made;
    }

    private async Task<Result<Breach>> BreachAsync(BreachId id, CancellationToken cancel)
    {
        var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel);

        if (breach is null)
        {
            return CaseProblems.BreachNotFound();
        }

        return await db.Cases.AsNoTracking().Where(c => c.Breach == id).Select(c => c.Number).SingleOrDefaultAsync(cancel) is { } number
            ? CaseProblems.AlreadyProposed(number)
            : breach;
    }
}
