using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Sampling;

namespace Supervision.Api.BackChecks;

/// <summary>批准复核入企: by the head, with a reason, within the yearly cap and the cap of its own; the visit gets its own check code and notice.</summary>
public sealed class ApproveBackCheckVisit(
    SupervisionDb db, Acts acts, FindBackCheck findBackCheck, VisitCount visitCount, SamplingTables sampling, VisitNotice notice,
    TimeProvider clock)
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
            || !(await WithinCapsAsync(back, today, cancel)).Succeeded(out _, out problem)
            || !(await notice.IssueAsync(task, back, now, cancel)).Succeeded(out _, out problem))
        {
            return problem;
        }

        await ledger.AuditAsync(actor, "批准复核入企", back.Check.ToString(), new { 任务 = task.Number, 理由 = reason, 通知书 = back.Visit!.NoticeNumber }, now, cancel);
        return code;
    }

    private async Task<Result<Done>> WithinCapsAsync(BackCheck back, DateOnly today, CancellationToken cancel)
    {
        var limits = sampling.Limits(today);

        if (limits.All(limit => limit.Kind is not VisitLimitKind.BackCheckVisits))
        {
            return BackCheckProblems.NoCap(today);
        }

        // What is approved here is not stored yet, so it is not counted.
        foreach (var limit in limits.Where(limit => limit.Kind is VisitLimitKind.YearlyCap or VisitLimitKind.BackCheckVisits))
        {
            var since = limit.Since(today);
            var visits = (await visitCount.BackCheckVisitsAsync(since, cancel)).GetValueOrDefault(back.Target);

            if (limit.Kind is VisitLimitKind.BackCheckVisits && visits >= limit.Count)
            {
                return BackCheckProblems.OverOwnCap(back, limit);
            }

            var emergencies = (await visitCount.EmergenciesAsync(since, null, cancel)).GetValueOrDefault(back.Target);

            if (limit.Kind is VisitLimitKind.YearlyCap && await visitCount.ChecksAsync(back.Target, since, cancel) + visits + emergencies >= limit.Count)
            {
                return BackCheckProblems.OverYearlyCap(back, limit);
            }
        }

        return default(Done);
    }
}
