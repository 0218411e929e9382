using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Persistence;
using Supervision.Core.Registers.Items;
using Supervision.Core.Time;

namespace Supervision.Api.Registers.Items;

/// <summary>抽查事项清单 as published: the version that may be used today.</summary>
public sealed class ItemList(SupervisionDb db, DepartmentNames departments, TimeProvider clock)
{
    public async Task<ItemListView> ReadAsync(CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var names = await departments.ReadAsync(cancel);
        var items = await db.Set<InspectionItem>().AsNoTracking()
            .Include(item => item.Versions).ThenInclude(version => version.Publication)
            .OrderBy(item => item.Code).ToListAsync(cancel);

        return new(today, [.. items.SelectMany(item => Lines(item, today, names))]);
    }

    private static IEnumerable<ItemLine> Lines(InspectionItem item, DateOnly today, NamesByCode names) =>
        item.UsableOn(today).Match<IEnumerable<ItemLine>>(
            version => [Line(item, version, names)],
            _ => []);

    private static ItemLine Line(InspectionItem item, ItemVersion version, NamesByCode names) => new(
        item.Code, version.Number, version.Content, names[version.Content.Department],
        version.Publication!.PublishedOn, item.IsSample);
}

public sealed record ItemListView(DateOnly AsOf, IReadOnlyList<ItemLine> Lines);

public sealed record ItemLine(
    string Code, int Version, ItemContent Content, string Department, DateOnly PublishedOn, bool IsSample);
