using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Plans;

/// <summary>Finds the item versions a task may use, and refuses what is unknown, unpublished or nobody's who takes part.</summary>
public sealed class ItemsOfTask(SupervisionDb db)
{
    public async Task<Result<IReadOnlyList<TaskItem>>> FindAsync(PlannedTask task, DateOnly on, CancellationToken cancel)
    {
        var codes = task.Items.ToList();
        var known = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ThenInclude(version => version.Publication)
            .Where(item => codes.Contains(item.Code)).ToDictionaryAsync(item => item.Code, cancel);
        var items = new List<TaskItem>();

        foreach (var code in codes)
        {
            if (!known.TryGetValue(code, out var item))
            {
                return PlanProblems.ItemUnknown(code);
            }

            if (!item.UsableOn(on).Succeeded(out var version, out var problem))
            {
                return problem;
            }

            if (!task.Participants.Contains(version.Content.Department))
            {
                return PlanProblems.ItemOfOthers(code, version.Content.Department);
            }

            items.Add(new(code, version.Number, version.Id, version.Content.Department, version.Content.Name));
        }

        return items;
    }

    /// <summary>Every department that takes part must be listed on that day.</summary>
    public async Task<Result<Done>> ListedAsync(PlannedTask task, DateOnly on, CancellationToken cancel)
    {
        var listed = await db.Set<Department>().AsNoTracking()
            .Where(d => task.Participants.Contains(d.Code)).ToListAsync(cancel);

        foreach (var code in task.Participants)
        {
            if (listed.All(department => department.Code != code || !department.IsListedOn(on)))
            {
                return PlanProblems.NotListed(code);
            }
        }

        return default(Done);
    }

    /// <summary>Every task of a plan, its departments and items.</summary>
    public async Task<Result<Done>> CheckAllAsync(IEnumerable<PlannedTask> tasks, DateOnly on, CancellationToken cancel)
    {
        foreach (var task in tasks)
        {
            if (!(await ListedAsync(task, on, cancel)).Succeeded(out _, out var problem)
                || !(await FindAsync(task, on, cancel)).Succeeded(out _, out problem))
            {
                return problem;
            }
        }

        return default(Done);
    }
}
