using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Papers;
using Supervision.Core.Cases;
using Supervision.Core.Draws.Process;
using Supervision.Core.Exemptions;
using Supervision.Core.Papers;
using Supervision.Core.Papers.Blocks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Rules.Papers;

namespace Supervision.Api.Cases;

/// <summary>
/// 作出决定: the head adopts the proposal or departs from it with reasons. An exemption issues its letter and enters the register
/// of violations, so that a later breach is not taken for the first. What is not filed gets its form instead: a case has one or the other.
/// </summary>
public sealed class AdoptCase(
    SupervisionDb db, Transactions transactions, FindCase findCase, IssuePaper papers, PaperWording wording, TimeProvider clock)
{
    public Task<Result<EnforcementCase>> ExecuteAsync(
        Actor actor, string number, CaseEnd end, string? reasons, CancellationToken cancel) =>
        transactions.RunAsync<EnforcementCase>(
            async ledger =>
            {
                if (!(await findCase.ByNumberAsync(actor, number, cancel)).Succeeded(out var found, out var problem))
                {
                    return problem;
                }

                var now = clock.GetLocalNow();
                var adoption = new Adoption(end, reasons, new Signed(actor, now));
                var answer = Answer(found);

                if (!found.Adopt(adoption, answer.Reasons).Succeeded(out _, out problem))
                {
                    return problem;
                }

                if (end is CaseEnd.Exempted)
                {
                    if (!(await LetterAsync(found, answer, now, cancel)).Succeeded(out var letter, out problem))
                    {
                        return problem;
                    }

                    found.Lettered(letter.Number);
                    db.ViolationEvents.Add(EventOf(found, now));
                }

                if (end is CaseEnd.NotFiled)
                {
                    if (!(await FormAsync(found, answer, now, cancel)).Succeeded(out var form, out problem))
                    {
                        return problem;
                    }

                    found.Lettered(form.Number);

                    // Not filed although it would have been exempted: the first chance is used all the same.
                    if (found.SuggestedEnd is CaseEnd.Exempted)
                    {
                        db.ViolationEvents.Add(EventOf(found, now));
                    }
                }

                await ledger.AuditAsync(actor, "作出决定", number, new { 决定 = end.Named(), 理由 = reasons }, now, cancel);
                return found;
            },
            cancel);

    private async Task<Result<IssuedPaper>> LetterAsync(EnforcementCase found, ActAnswer answer, DateTimeOffset now, CancellationToken cancel)
    {
        var orders = await db.RecheckOrders.AsNoTracking().Where(made => made.Breach == found.Breach).OrderBy(made => made.Due).ToListAsync(cancel);
        var item = answer.Item is null ? null : $"《{answer.ListTitle}》（{answer.Version}）第{answer.Item}项";
        var facts = new NoPenaltyFacts(
            found.Texts.Fact, Evidence(found, answer), found.Texts.Provision, wording.Ground(answer.Root) ?? "", item,
            Reasons(answer),
            found.Texts.Education, [.. orders.Select(Correction)], found.Texts.Commitment);

        return await papers.IssueAsync(Order(found, NoPenaltyLetter.Mark, now), frame => NoPenaltyLetter.For(frame, facts, wording.DecisionRemedies), now, cancel);
    }

    private async Task<Result<IssuedPaper>> FormAsync(EnforcementCase found, ActAnswer answer, DateTimeOffset now, CancellationToken cancel)
    {
        await findCase.ReadProposalsAsync(found, cancel);
        var notice = await db.Breaches.Where(breach => breach.Id == found.Breach)
            .Join(db.Checks, breach => breach.Check, check => check.Id, (_, check) => check.NoticeNumber).SingleOrDefaultAsync(cancel);
        var settled = answer.Trace.FirstOrDefault(step => step.Settles);
        var facts = new NotFiledFacts(
            notice is null ? "行政检查以外发现的线索" : $"行政检查（{notice}）发现的线索",
            found.Texts.Fact, found.Texts.Provision, Evidence(found, answer),
            found.Outcome.Named() + (settled is null ? "" : $"。{settled.Sentence}（{settled.Clause}）"),
            found.SuggestedEnd is CaseEnd.Exempted ? Reasons(answer) : [], found.Adopted!.Reasons,
            found.Heard!.Words.Length == 0 ? "没有提出意见" : found.Heard.Words,
            Step(found.Proposals[^1].By), Step(found.Reviewed!), Step(found.Adopted.By));

        return await papers.IssueAsync(Order(found, NotFiledForm.Mark, now), frame => NotFiledForm.For(frame, facts), now, cancel);
    }

    private static PaperOrder Order(EnforcementCase found, string mark, DateTimeOffset now) =>
        new(found.Department, mark, found.Target, new Addressee(found.TargetName, found.Target.IsCreditCode ? found.Target.ToString() : null), DateOnly.FromDateTime(now.DateTime));

    // Of the facts first, then of the conditions; each line once.
    private static string[] Evidence(EnforcementCase found, ActAnswer answer) =>
        [.. found.Texts.Evidence.Concat(ShownCondition.Of(found, answer.Reasons).SelectMany(condition => condition.Lines)).Distinct()];

    private static ReasonLine[] Reasons(ActAnswer answer) =>
        [.. answer.Reasons.Where(reason => reason.Holds is Truth.True).Select(reason => new ReasonLine(reason.Sentence, reason.Clause))];

    private static SignedStep Step(Signed signed) => new(signed.By.Person, DateOnly.FromDateTime(signed.At.ToOffset(TimeSpan.FromHours(8)).DateTime));

    private static string Correction(RecheckOrder made) =>
        $"本机关以{made.Paper}责令你（单位）于{DateWords.Of(made.Due)}前（含当日）改正"
        + (made.Result is { Corrected: true } seen ? $"，经{DateWords.Of(seen.On)}复查，已经改正。" : "，到期由本机关复查。");

    private static ViolationEvent EventOf(EnforcementCase found, DateTimeOffset now)
    {
        var asked = JsonSerializer.Deserialize<ExemptionCase>(found.File, Jsonb.Options)!;
        var act = asked.Acts[0];
        return new(Guid.CreateVersion7(now), found.Target, "exemption", act.Item, act.Violation, asked.Organ.Domain, act.From, act.Discovered,
            DateOnly.FromDateTime(now.DateTime), asked.Organ.Code, act.Statute?.Clause, null, now);
    }

    private static ActAnswer Answer(EnforcementCase found) =>
        JsonSerializer.Deserialize<ExemptionDecision>(found.Proposal, Jsonb.Options)!.Acts[0];
}
