using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Draws;

/// <summary>
/// 人员不足时的安排: the head allows it for one department of a task, before the freeze, and only where its own people really do not suffice.
/// </summary>
public sealed class AllowSmallRegister(SupervisionDb db, Acts acts, EligibleStaff eligibleStaff, TimeProvider clock)
{
    public Task<Result<SmallRegisterUse>> ExecuteAsync(
        Actor actor, string taskNumber, DepartmentCode department, SmallRegisterMode mode, IReadOnlyList<string> from, string reason, string document,
        CancellationToken cancel) =>
        acts.ActAsync<SmallRegisterUse>(
            actor, DrawActs.AllowSmallRegister, DrawObjects.Department(taskNumber, department),
            async ledger =>
            {
                var now = clock.GetLocalNow();

                if (await db.Tasks.SingleOrDefaultAsync(t => t.Number == taskNumber, cancel) is not { } task)
                {
                    return PlanProblems.TaskNotFound(taskNumber);
                }

                if (!task.Participants.Contains(department))
                {
                    return AttemptProblems.NotTakingPart(department);
                }

                var last = await db.Attempts.Where(a => a.Task == task.Id).OrderByDescending(a => a.Number).FirstOrDefaultAsync(cancel);

                if (last is not null && last.Phase is not AttemptPhase.Voided)
                {
                    return AttemptProblems.StillStanding(last);
                }

                if (await eligibleStaff.SufficesAsync(task, department, OfficeClock.DayOf(now), cancel))
                {
                    return AttemptProblems.RegisterSuffices(department);
                }

                if (!SmallRegisterUse.Of(task.Id, department, mode, from, reason, new Signed(actor, now, document)).Succeeded(out var use, out var problem))
                {
                    return problem;
                }

                if (await db.SmallRegisterUses.AnyAsync(u => u.Task == task.Id && u.Department == department, cancel))
                {
                    return AttemptProblems.SmallRegisterTwice(department);
                }

                // It cannot be changed afterwards, so what could not be frozen is refused now.
                if (await eligibleStaff.UnfitAsync(task, use, OfficeClock.DayOf(now), cancel) is { } unfit)
                {
                    return unfit;
                }

                db.SmallRegisterUses.Add(use);
                await ledger.AuditAsync(actor, "批准人员不足时的安排", taskNumber, new { department, 方式 = mode.Named(), from, reason, document }, now, cancel);
                return use;
            },
            cancel);
}
