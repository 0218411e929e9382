using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Burden;
using Supervision.Core.BackChecks;
using Supervision.Core.Burden;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.BackChecks;

/// <summary>批准复核入企: by the head, with a reason, within the yearly cap and the cap of its own; the visit gets its own check code and notice.</summary>
public sealed class ApproveBackCheckVisit(
    SupervisionDb db, Acts acts, FindBackCheck findBackCheck, VisitCount visitCount, VisitLedger ledger, TaskVisitKinds kinds, Organs organs,
    LimitsOfOffice limitsOfOffice, VisitNotice notice, TimeProvider clock)
{
    public Task<Result<CheckCode>> ExecuteAsync(Actor actor, BackCheckId id, string reason, CancellationToken cancel) =>
        acts.ActAsync(actor, CheckActs.ApproveBackCheckVisit, CheckObjects.BackCheck(id), ledger => InTransactionAsync(ledger, actor, id, reason, cancel), cancel);

    private async Task<Result<CheckCode>> InTransactionAsync(
        Ledger ledger, Actor actor, BackCheckId id, string reason, CancellationToken cancel)
    {
        if (!(await findBackCheck.ByIdAsync(id, cancel)).Succeeded(out var back, out var problem))
        {
            return problem;
        }

        var now = clock.GetLocalNow();
        var today = OfficeClock.DayOf(now);
        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == back.Task, cancel);
        var code = new CheckCode(Convert.ToHexString(RandomNumberGenerator.GetBytes(10)), CheckCodeSource.Own,
            today > task.From ? today : task.From, task.To);

        if (today > task.To)
        {
            return BackCheckProblems.OutsidePeriod(task.From, task.To);
        }

        // Role, order and reason first: who may not approve is not told about caps.
        if (!back.ApproveVisit(reason, code, new Signed(actor, now)).Succeeded(out _, out problem)
            || !(await WithinCapsAsync(task, back, today, cancel)).Succeeded(out _, out problem)
            || !(await notice.IssueAsync(task, back, now, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准复核入企", back.Check.ToString(), new { 任务 = task.Number, 理由 = reason, 通知书 = back.Visit!.NoticeNumber }, now, cancel);
        return code;
    }

    private async Task<Result<Done>> WithinCapsAsync(InspectionTask task, BackCheck back, DateOnly today, CancellationToken cancel)
    {
        var limits = limitsOfOffice.On(today);
        var own = limits.Where(limit => limit.Kind is VisitLimitKind.BackCheckVisits).ToList();

        if (own.Count == 0)
        {
            return BackCheckProblems.NoCap(today);
        }

        if ((await AllVisitsAsync(task, back, limits, today, cancel)).Hits.FirstOrDefault(hit => hit.Limit.Kind is VisitLimitKind.YearlyCap) is { } reached)
        {
            return BackCheckProblems.OverYearlyCap(back, reached.Limit);
        }

        // What is approved here is not stored yet, so it is not counted.
        foreach (var limit in own)
        {
            if ((await visitCount.BackCheckVisitsAsync(limit.Since(today), cancel)).GetValueOrDefault(back.Target) >= limit.Count)
            {
                return BackCheckProblems.OverOwnCap(back, limit);
            }
        }

        return default(Done);
    }

    private async Task<BurdenAnswer> AllVisitsAsync(InspectionTask task, BackCheck back, IReadOnlyList<VisitLimit> limits, DateOnly today, CancellationToken cancel)
    {
        var visits = await ledger.OfAsync([back.Target], BurdenOfChecks.Earliest(limits, today), today, cancel);
        var tier = await db.Set<Subject>().AsNoTracking().Where(subject => subject.Key == back.Target).Select(subject => subject.Tier).SingleOrDefaultAsync(cancel);
        var request = (await kinds.OfAsync(task, cancel)).Request((await organs.ReadAsync(cancel))[task.Lead], tier);
        return new BurdenLedger(limits, [.. visits[back.Target].Select(visit => visit.Visit)]).Answer(request, today);
    }
}
