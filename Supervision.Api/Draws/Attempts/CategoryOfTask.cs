using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Draws.Attempts;

/// <summary>事项类别: by which rows of the table of ratios a task is drawn.</summary>
public sealed class CategoryOfTask(SupervisionDb db)
{
    /// <summary>A task is treated as a key one only when all its items are.</summary>
    public async Task<string> ReadAsync(InspectionTask task, CancellationToken cancel)
    {
        if (task.BackCheck is not null)
        {
            return "复核";
        }

        var codes = task.Items.Select(item => item.Code).ToList();
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions)
            .Where(item => codes.Contains(item.Code)).ToListAsync(cancel);
        return items.All(item => item.Latest!.Content.Category is ItemCategory.Key) ? "重点" : "一般";
    }
}
