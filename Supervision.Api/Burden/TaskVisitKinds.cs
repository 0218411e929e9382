using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Burden;

/// <summary>As what the visits of tasks are counted, from their grounds and items.</summary>
public sealed class TaskVisitKinds(SupervisionDb db)
{
    public async Task<TaskVisitKind> OfAsync(InspectionTask task, CancellationToken cancel) => TaskVisitKind.Of(task, await ItemsAsync(cancel));

    public async Task<IReadOnlyDictionary<TaskId, TaskVisitKind>> ReadAsync(IEnumerable<TaskId> tasks, CancellationToken cancel)
    {
        var ids = tasks.Distinct().ToList();

        if (ids.Count == 0)
        {
            return new Dictionary<TaskId, TaskVisitKind>();
        }

        var items = await ItemsAsync(cancel);
        var found = await db.Tasks.AsNoTracking().Where(task => ids.Contains(task.Id)).ToListAsync(cancel);
        return found.ToDictionary(task => task.Id, task => TaskVisitKind.Of(task, items));
    }

    private async Task<Dictionary<string, ItemContent>> ItemsAsync(CancellationToken cancel)
    {
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions).ToListAsync(cancel);
        return items.Where(item => item.Latest is not null).ToDictionary(item => item.Code, item => item.Latest!.Content);
    }
}
