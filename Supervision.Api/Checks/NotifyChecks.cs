using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Proofs;
using Supervision.Api.Papers;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Papers;

namespace Supervision.Api.Checks;

/// <summary>发出行政检查通知书 and its check code for every approved check of a task. The code is ours, or one that the province issued.</summary>
public sealed class NotifyChecks(
    SupervisionDb db, Acts acts, TaskNotices taskNotices, ProveOfficers proveOfficers, IssuePaper papers, PaperOffices offices, PaperWording wording,
    TimeProvider clock)
{
    /// <param name="visits">When the officers come to each target.</param>
    /// <param name="provinceCodes">Codes of the province's 营商码 by target; a target without one gets a code of ours.</param>
    public Task<Result<int>> ExecuteAsync(
        Actor actor, string taskNumber, VisitTimes visits, IReadOnlyDictionary<SubjectKey, string> provinceCodes, CancellationToken cancel) =>
        acts.ActAsync(
            actor, CheckActs.Notify, CheckObjects.OfTask(taskNumber),
            ledger => InTransactionAsync(ledger, actor, taskNumber, visits, provinceCodes, cancel), cancel);

    private async Task<Result<int>> InTransactionAsync(
        Ledger ledger, Actor actor, string taskNumber, VisitTimes visits, IReadOnlyDictionary<SubjectKey, string> provinceCodes, CancellationToken cancel)
    {
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);

        if (!wording.Notice(today).Succeeded(out var rule, out var problem)
            || !(await offices.ReadAsync(task.Lead, today, cancel)).Succeeded(out var office, out problem)
            || !wording.NoticeRemedies(office, today).Succeeded(out var remedies, out problem))
        {
            return problem;
        }

        var notice = await taskNotices.ReadAsync(task, rule, remedies, office.Complaints, today, cancel);
        var waiting = (await db.Checks.Where(c => c.Task == task.Id).ToListAsync(cancel))
            .Where(check => check.State is CheckState.Approved).OrderBy(check => check.Target.ToString(), StringComparer.Ordinal).ToList();

        if (visits.WhyNot(waiting, task.From, task.To, now) is { } refused)
        {
            return refused;
        }

        var draws = new Dictionary<AttemptId, ProvedOfficers>();

        foreach (var check in waiting)
        {
            if (!draws.TryGetValue(check.Attempt, out var proved))
            {
                proved = await proveOfficers.ReadAsync(task, check.Attempt, cancel);
                draws.Add(check.Attempt, proved);
            }

            var (text, source) = provinceCodes.TryGetValue(check.Target, out var given)
                ? (given, CheckCodeSource.Province)
                : (Convert.ToHexString(RandomNumberGenerator.GetBytes(10)), CheckCodeSource.Own);
            var code = new CheckCode(text, source, task.From, task.To) { Visit = visits.Of(check) };

            if (!(await NotifyAsync(notice, task, check, proved, code, now, cancel)).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        await ledger.AuditAsync(actor, "发出检查通知书", taskNumber, new { 数量 = waiting.Count }, now, cancel);
        return waiting.Count;
    }

    private async Task<Result<Done>> NotifyAsync(
        NoticeOfTask notice, InspectionTask task, InspectionCheck check, ProvedOfficers proved, CheckCode code, DateTimeOffset now, CancellationToken cancel)
    {
        var order = new PaperOrder(task.Lead, InspectionNotice.Mark, check.Target,
            notice.AddresseeOf(check), notice.Day);
        var issued = await papers.IssueAsync(order, frame => InspectionNotice.For(
            frame, notice.FactsFor(task, check, proved, code), notice.Rule.Wording, notice.Remedies, notice.Rule.MinInspectors), now, cancel);

        return issued.Match(paper => check.Notify(paper.Number, code), problem => problem);
    }
}
