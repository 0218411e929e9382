using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Draws.Attempts;

/// <summary>
/// The bodies of a task: who leads it, who takes part, whose people join where a register is too small, and, since an entrusted body acts in
/// the name of another, those on both ends of an entrustment.
/// </summary>
public sealed class BodiesOfTask(SupervisionDb db)
{
    /// <summary>Codes in their order.</summary>
    public async Task<IReadOnlyList<string>> ReadAsync(InspectionTask task, CancellationToken cancel)
    {
        var neighbours = (await db.SmallRegisterUses.AsNoTracking().Where(use => use.Task == task.Id && use.Mode == SmallRegisterMode.Neighbours).ToListAsync(cancel))
            .SelectMany(use => use.From).Select(DepartmentCode.Parse);
        HashSet<DepartmentCode> bodies = [task.Lead, .. task.Participants, .. neighbours];
        var entrusted = await db.Set<Department>().AsNoTracking().Where(department => department.Principal != null).ToListAsync(cancel);

        foreach (var department in entrusted.Where(department => bodies.Contains(department.Code) || bodies.Contains(department.Principal!.Value)).ToList())
        {
            bodies.UnionWith([department.Code, department.Principal!.Value]);
        }

        return [.. bodies.Select(code => code.ToString()).Order(StringComparer.Ordinal)];
    }
}
