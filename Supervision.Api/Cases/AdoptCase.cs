using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Credit;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Credit;
using Supervision.Core.Draws.Process;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Rules.Conditions;

namespace Supervision.Api.Cases;

/// <summary>
/// 作出决定: the head adopts the proposal or departs from it with reasons. An exemption issues its letter and enters the register
/// of violations, so that a later breach is not taken for the first. What is not filed gets its form instead: a case has one or the other.
/// </summary>
public sealed class AdoptCase(
    SupervisionDb db, Acts acts, FindCase findCase, IssuePaper papers, IssueExemptionLetter letters, WriteCredit credit, TimeProvider clock)
{
    public Task<Result<EnforcementCase>> ExecuteAsync(
        Actor actor, string number, CaseEnd end, string? reasons, CancellationToken cancel) =>
        acts.ActAsync(actor, CaseActs.Adopt, CaseObjects.Case(number), ledger => InTransactionAsync(ledger, actor, number, end, reasons, cancel), cancel);

    private async Task<Result<EnforcementCase>> InTransactionAsync(
        Ledger ledger, Actor actor, string number, CaseEnd end, string? reasons, CancellationToken cancel)
    {
        if (!(await findCase.ByNumberAsync(number, cancel)).Succeeded(out var found, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var adoption = new Adoption(end, reasons, new Signed(actor, now));
        var answer = found.Answer;

        if (!found.Adopt(adoption, ConditionProofs.BasisOf).Succeeded(out _, out problem))
        {
            return problem;
        }

        if (end.Relieves())
        {
            if (!(await letters.IssueAsync(found, end, now, cancel)).Succeeded(out var letter, out problem))
            {
                return problem;
            }

            found.Lettered(letter.Number);
            db.ViolationEvents.Add(EventOf(found, now));
            await credit.OfActAsync(CreditOf(found, letter, now), now, cancel);
        }

        if (end is CaseEnd.NotFiled)
        {
            if (!(await FormAsync(found, answer, now, cancel)).Succeeded(out var form, out problem))
            {
                return problem;
            }

            found.Lettered(form.Number);

            // Not filed although it would have been relieved: the first chance is used all the same.
            if (found.SuggestedEnd.Relieves())
            {
                db.ViolationEvents.Add(EventOf(found, now));
            }
        }

        await ledger.AuditAsync(actor, "作出决定", number, new { 决定 = end.Named(), 理由 = reasons }, now, cancel);
        return found;
    }

    private async Task<Result<IssuedPaper>> FormAsync(EnforcementCase found, ActAnswer answer, DateTimeOffset now, CancellationToken cancel)
    {
        var notice = await db.Breaches.Where(breach => breach.Id == found.Breach)
            .Join(db.Checks, breach => breach.Check, check => check.Id, (_, check) => check.NoticeNumber).SingleOrDefaultAsync(cancel);
        var settled = answer.Trace.FirstOrDefault(step => step.Settles);
        var facts = new NotFiledFacts(
            notice is null ? "行政检查以外发现的线索" : $"行政检查（{notice}）发现的线索",
            found.Texts.Fact, found.Texts.Provision, Evidence(found),
            found.Outcome.Named() + (settled is null ? "" : $"。{settled.Sentence}（{settled.Clause}）"),
            found.SuggestedEnd.Relieves() ? Reasons(answer) : [], found.Adopted!.Reasons,
            found.Heard!.Words.Length == 0 ? "没有提出意见" : found.Heard.Words,
            Step(found.Newest.By), Step(found.Reviewed!), Step(found.Adopted.By));

        return await papers.IssueAsync(Order(found, NotFiledForm.Mark, now), frame => NotFiledForm.For(frame, facts), now, cancel);
    }

    private static PaperOrder Order(EnforcementCase found, string mark, DateTimeOffset now)
    {
        return new(found.Department, mark, found.Target, new Addressee(found.TargetName, found.Target.IsCreditCode ? found.Target.ToString() : null), OfficeClock.DayOf(now));
    }

    // Of the facts first, then of the conditions; each line once.
    private static string[] Evidence(EnforcementCase found) =>
        [.. found.Texts.Evidence.Concat(ShownCondition.Of(found, ConditionProofs.BasisOf).SelectMany(condition => condition.Lines)).Distinct()];

    private static ReasonLine[] Reasons(ActAnswer answer)
    {
        var holding = answer.Reasons.Where(reason => reason.Holds is Truth.True);
        return [.. holding.Select(reason => new ReasonLine(reason.Found ?? reason.Sentence, LawCitation.Of(reason.Clause)))];
    }

    private static SignedStep Step(Signed signed) => new(signed.By.Signature, OfficeClock.DayOf(signed.At));

    // 免予处罚 enters the credit record with the letter, and stays inside the office.
    private static OwnCredit CreditOf(EnforcementCase found, IssuedPaper letter, DateTimeOffset now)
    {
        var act = found.Question.Acts[0];
        return new(found.Target, CreditRecordKind.Exemption, found.Department, OfficeClock.DayOf(now), letter.Number)
        {
            Source = $"案件{found.Number}",
            Violation = act.Violation ?? found.Texts.Fact,
            Clause = act.Statute?.Clause ?? found.Texts.Provision,
            Content = found.Adopted!.End.Named(),
        };
    }

    private static ViolationEvent EventOf(EnforcementCase found, DateTimeOffset now)
    {
        var asked = found.Question;
        var act = asked.Acts[0];
        return new(Guid.CreateVersion7(now), found.Target, "exemption", act.Item, act.Violation, asked.Organ.Domain, act.From, act.Discovered,
            OfficeClock.DayOf(now), asked.Organ.Code, act.Statute?.Clause, null, now);
    }
}
