using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Time;

namespace Supervision.Api.Draws;

/// <summary>Which departments of a task have too few people of their own, what was arranged for them, and whose people could join.</summary>
public sealed class SmallRegisterDesk(SupervisionDb db, EligibleStaff eligibleStaff, TimeProvider clock)
{
    /// <param name="open">Whether something can still be arranged, that is, before the freeze.</param>
    public async Task<Result<SmallRegisterDeskView>> ReadAsync(string taskNumber, bool open, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        var uses = await db.SmallRegisterUses.AsNoTracking().Where(use => use.Task == task.Id).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        List<DepartmentCode> shorts = [];

        foreach (var department in open ? task.Participants.Where(code => uses.All(use => use.Department != code)) : [])
        {
            if (!await eligibleStaff.SufficesAsync(task, department, today, cancel))
            {
                shorts.Add(department);
            }
        }

        var bodies = shorts.Count == 0 ? [] : await db.Set<Inspector>().AsNoTracking()
            .Where(person => !task.Participants.Contains(person.Department)).Select(person => person.Department).Distinct().ToListAsync(cancel);
        return new SmallRegisterDeskView(uses, shorts, [.. bodies.OrderBy(code => code.ToString(), StringComparer.Ordinal)]);
    }
}

/// <param name="Uses">What the head has approved.</param>
/// <param name="Short">Departments whose own people do not suffice and for which nothing is arranged.</param>
/// <param name="Bodies">Bodies outside the task with people on the register.</param>
public sealed record SmallRegisterDeskView(
    IReadOnlyList<SmallRegisterUse> Uses, IReadOnlyList<DepartmentCode> Short, IReadOnlyList<DepartmentCode> Bodies);
