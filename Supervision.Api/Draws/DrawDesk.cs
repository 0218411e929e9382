using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws;

/// <summary>A task's draw as the office walks through it: the latest attempt, and what can be done now.</summary>
public sealed class DrawDesk(SupervisionDb db, DrawRecord records, DepartmentNames departments)
{
    public async Task<Result<DrawDeskView>> ReadAsync(string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var names = await departments.ReadAsync(cancel);
        var last = await db.Attempts.Where(a => a.Task == task.Id).MaxAsync(a => (int?)a.Number, cancel);

        if (last is not { } number)
        {
            return new DrawDeskView(task, names, null, null);
        }

        var read = await records.ReadAsync(taskNumber, number, cancel);
        var ceremony = await db.CeremonyTasks.AsNoTracking()
            .Where(carried => db.Attempts.Any(a => a.Id == carried.Attempt && a.Task == task.Id && a.Number == number))
            .Join(db.Ceremonies, carried => carried.Ceremony, c => c.Id, (_, c) => c.Number).SingleOrDefaultAsync(cancel);
        return read.Match<Result<DrawDeskView>>(draw => new DrawDeskView(task, names, draw, ceremony), problem => problem);
    }
}

/// <param name="Draw">The latest attempt; null before the first freeze.</param>
/// <param name="Ceremony">The number of the ceremony in which it is drawn; null before it was called.</param>
public sealed record DrawDeskView(InspectionTask Task, NamesByCode Departments, DrawView? Draw, string? Ceremony)
{
    public AttemptPhase? Phase => Draw?.Attempt.Phase;

    /// <summary>Before the first freeze, and again after an attempt was void.</summary>
    public bool CanFreeze => Phase is null or AttemptPhase.Voided;

    public bool CanCommit => Phase is AttemptPhase.Frozen;

    public bool CanReveal => Phase is AttemptPhase.Committed;

    public bool CanDraw => Phase is AttemptPhase.Revealed;

    public bool CanLock => Phase is AttemptPhase.Drawn;

    public bool CanVoid => Phase is not (null or AttemptPhase.Locked or AttemptPhase.Voided);
}
