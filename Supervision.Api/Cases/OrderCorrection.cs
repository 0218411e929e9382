using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>责令改正: orders the party of a breach to put it right by a day, and issues the notice.</summary>
public sealed class OrderCorrection(SupervisionDb db, Acts acts, IssuePaper papers, PaperOffices offices, TimeProvider clock)
{
    /// <param name="by">Last day, inclusive; null for at once.</param>
    public Task<Result<IssuedPaper>> ExecuteAsync(
        Actor actor, BreachId breachId, string provision, string basis, IReadOnlyList<string> demands, DateOnly? by, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.OrderCorrection, CaseObjects.Breach(breachId), ledger => InTransactionAsync(ledger, actor, breachId, provision, basis, demands, by, cancel), cancel);

    private async Task<Result<IssuedPaper>> InTransactionAsync(
        Ledger ledger, Actor actor, BreachId breachId, string provision, string basis, IReadOnlyList<string> demands, DateOnly? by, CancellationToken cancel)
    {
        var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == breachId, cancel);

        if (breach is null)
        {
            return CaseProblems.BreachNotFound();
        }

        var now = clock.GetLocalNow();

        var today = OfficeClock.DayOf(now);

        if (by < today)
        {
            return CaseProblems.CorrectionDueInThePast(by.Value);
        }

        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Breach == breachId, cancel) is { } asked && asked.CorrectedOn is { } corrected)
        {
            return CaseProblems.AlreadyCorrected(asked, corrected);
        }

        if (!(await offices.DecidingAsync(breach.Department, today, cancel)).Succeeded(out var deciding, out var problem))
        {
            return problem;
        }

        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Key == breach.Target, cancel);
        var order = new PaperOrder(breach.Department, CorrectionOrder.Mark, breach.Target,
            new Addressee(subject.Name, breach.Target.IsCreditCode ? breach.Target.ToString() : null, subject.Address), today);
        var facts = new CorrectionFacts(breach.Description, provision, basis, demands, by, by is null, deciding.Office.Consequence);
        var issued = await papers.IssueAsync(order, frame => CorrectionOrder.For(frame, facts, deciding.Remedies), now, cancel);

        if (issued.Succeeded(out var paper, out _))
        {
            db.RecheckOrders.Add(RecheckOrder.Of(paper.Number, breach, subject.Name, demands, by ?? today));
            await ledger.AuditAsync(actor, "责令改正", paper.Number, new { 对象 = breach.Target, 期限 = by }, now, cancel);
        }

        return issued;
    }
}
