using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Burden;
using Supervision.Api.Draws.Proofs;
using Supervision.Api.Papers;
using Supervision.Core.BackChecks;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Papers;

namespace Supervision.Api.BackChecks;

/// <summary>The notice of an approved back-check visit, inside the act that approved it or that changed its people.</summary>
public sealed class VisitNotice(SupervisionDb db, AcrossDepartments across, VisitCount visitCount, LimitsOfOffice limitsOfOffice, ProveOfficers proveOfficers, IssuePaper papers,
    PaperOffices offices, PaperWording wording)
{
    /// <summary>In the name of the body whose people look again, whoever arranged it.</summary>
    public Task<Result<Done>> IssueAsync(InspectionTask task, BackCheck back, DateTimeOffset now, CancellationToken cancel) =>
        across.WriteAsync(AcrossNeed.NoticeOfLead, () => WriteAsync(task, back, now, cancel), cancel);

    private async Task<Result<Done>> WriteAsync(InspectionTask task, BackCheck back, DateTimeOffset now, CancellationToken cancel)
    {
        var today = OfficeClock.DayOf(now);

        if (!wording.BackCheck(today).Succeeded(out var texts, out var problem)
            || !wording.Notice(today).Succeeded(out var rule, out problem)
            || !(await offices.ReadAsync(task.Lead, today, cancel)).Succeeded(out var office, out problem)
            || !wording.NoticeRemedies(office, today).Succeeded(out var remedies, out problem))
        {
            return problem;
        }

        var cap = limitsOfOffice.On(today).FirstOrDefault(limit => limit.Kind is VisitLimitKind.YearlyCap)?.Count;
        var address = await db.Set<Subject>().AsNoTracking().Where(subject => subject.Key == back.Target).Select(subject => subject.Address).SingleOrDefaultAsync(cancel);
        var facts = await FactsAsync(task, back, today, cap, office.Complaints, address ?? "", cancel);
        var order = new PaperOrder(task.Lead, BackCheckNotice.Mark, back.Target,
            new Addressee(back.TargetName, back.Target.IsCreditCode ? back.Target.ToString() : null, address), today);
        var issued = await papers.IssueAsync(order, frame => BackCheckNotice.For(
            frame, facts, texts, rule.Wording, remedies, rule.MinInspectors), now, cancel);

        if (!issued.Succeeded(out var paper, out problem))
        {
            return problem;
        }

        back.Notify(paper.Number);
        return default(Done);
    }

    /// <summary>The people have changed: the notice that names the old ones is taken back, and one with the new ones follows when nobody is missing.</summary>
    /// <param name="earlier">文号 of the notice before the change; null when there was none.</param>
    public Task<Result<Done>> RenewAsync(InspectionTask task, BackCheck back, string? earlier, Signed replaced, CancellationToken cancel) =>
        across.WriteAsync(AcrossNeed.NoticeOfLead, () => WriteAgainAsync(task, back, earlier, replaced, cancel), cancel);

    private async Task<Result<Done>> WriteAgainAsync(InspectionTask task, BackCheck back, string? earlier, Signed replaced, CancellationToken cancel)
    {
        if (earlier is not null)
        {
            (await db.Papers.SingleAsync(paper => paper.Number == earlier, cancel)).Withdraw("复核人员已经替换", replaced);
        }

        return back.CanBeNotified ? await IssueAsync(task, back, replaced.At, cancel) : default(Done);
    }

    private async Task<BackCheckNoticeFacts> FactsAsync(
        InspectionTask task, BackCheck back, DateOnly today, int? cap, string complaints, string address, CancellationToken cancel)
    {
        var check = await across.ReadAsync(
            AcrossNeed.FinishedChecks, () => db.Checks.AsNoTracking().SingleAsync(c => c.Id == back.Check, cancel), cancel);
        var checkedFor = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == check.Task, cancel);
        var (newYear, yearEnd) = (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31));
        var ended = db.Checks.AsNoTracking().Where(c => c.Target == back.Target && c.EndedOn >= newYear && c.EndedOn <= yearEnd);
        var checks = await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => ended.CountAsync(cancel), cancel);
        var visit = back.Visit!;
        var proved = await proveOfficers.ReadAsync(task, back.Attempt, cancel);

        return new(
            $"{task.Title}（任务编号{task.Number}），从已经完成的检查中随机抽取",
            check.NoticeNumber, check.EndedOn!.Value, [.. checkedFor.Items.Select(item => item.Name)], visit.Reason,
            $"{visit.Approved.By.Signature}，{DateWords.Of(OfficeClock.DayOf(visit.Approved.At))}",
            visit.Code.Text, [.. back.Officers.Select(proved.Noticed)],
            address, visit.Code.From, visit.Code.To,
            checks + await visitCount.MadeVisitsAsync(back.Target, newYear.AddDays(-1), cancel), cap, complaints)
        {
            Draw = proved.Draw,
        };
    }
}
