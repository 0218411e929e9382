using Microsoft.EntityFrameworkCore;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;
using Supervision.Rules.Papers;

namespace Supervision.Api.Cases;

/// <summary>出具不予行政处罚决定书或者不予罚款决定书 for a case just adopted, inside the act. What it lacks refuses it, all told at once.</summary>
public sealed class IssueExemptionLetter(SupervisionDb db, IssuePaper papers, PaperOffices offices, PaperWording wording)
{
    public async Task<Result<IssuedPaper>> IssueAsync(EnforcementCase found, CaseEnd end, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OfficeClock.DayOf(now);

        if (!(await offices.DecidingAsync(found.Department, today, cancel)).Succeeded(out var deciding, out var problem)
            || !wording.Readings(today).Succeeded(out var readings, out problem))
        {
            return problem;
        }

        var subject = await db.Set<Subject>().AsNoTracking().SingleAsync(s => s.Key == found.Target, cancel);
        var orders = await db.RecheckOrders.AsNoTracking().Where(made => made.Breach == found.Breach).OrderBy(made => made.Due).ToListAsync(cancel);
        var facts = LetterFacts.Of(found, ConditionProofs.BasisOf, new(
            await SourceAsync(found, cancel), wording.Ground(found.Answer.Root, today) ?? "", wording.Procedure(today) ?? "", orders, readings));
        var mark = end is CaseEnd.FineWaived ? FineWaiverLetter.Mark : NoPenaltyLetter.Mark;
        var order = new PaperOrder(found.Department, mark, found.Target, CaseParty.Of(found, subject), today);

        return await papers.IssueAsync(order, frame => Letter(end, frame, facts, deciding.Remedies), now, cancel);
    }

    private static Result<Paper> Letter(CaseEnd end, PaperFrame frame, NoPenaltyFacts facts, Remedies remedies) =>
        end is CaseEnd.FineWaived ? FineWaiverLetter.For(frame, facts, remedies) : NoPenaltyLetter.For(frame, facts, remedies);

    private async Task<string> SourceAsync(EnforcementCase found, CancellationToken cancel)
    {
        var notice = await db.Breaches.Where(breach => breach.Id == found.Breach)
            .Join(db.Checks, breach => breach.Check, check => check.Id, (_, check) => check.NoticeNumber).SingleOrDefaultAsync(cancel);

        return notice is null ? found.Question.Acts[0].FoundBy ?? "工作" : $"行政检查（{notice}）";
    }
}
