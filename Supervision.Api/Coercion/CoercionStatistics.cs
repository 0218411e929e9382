using Microsoft.EntityFrameworkCore;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;

namespace Supervision.Api.Coercion;

/// <summary>强制措施统计: how many measures each body took, by kind and year; nothing of against whom.</summary>
public sealed class CoercionStatistics(SupervisionDb db, DepartmentNames names)
{
    public async Task<CoercionStatisticsView> ReadAsync(CancellationToken cancel)
    {
        var counted = await db.CoercionFiles.AsNoTracking().Where(one => one.TakenOn != null)
            .GroupBy(one => new { one.Department, one.Kind, one.TakenOn!.Value.Year })
            .Select(group => new { group.Key.Department, group.Key.Kind, group.Key.Year, Count = group.Count() }).ToListAsync(cancel);
        var known = await names.ReadAsync(cancel);
        var lines = counted.Select(one => new CoercionCount(one.Year, known[one.Department], one.Kind.Named(), one.Count));
        return new([.. lines.OrderByDescending(one => one.Year).ThenBy(one => one.Body, StringComparer.Ordinal).ThenBy(one => one.Kind, StringComparer.Ordinal)]);
    }
}

public sealed record CoercionStatisticsView(IReadOnlyList<CoercionCount> Counts);

public sealed record CoercionCount(int Year, string Body, string Kind, int Count);
