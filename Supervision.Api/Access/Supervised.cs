using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Access;

/// <summary>监督范围: the departments of the supervisor's region, his own bureau excluded, which somebody else supervises.</summary>
public static class Supervised
{
    private const int OfCity = 4;

    public static async Task<IReadOnlyList<DepartmentCode>> DepartmentsAsync(SupervisionDb db, Actor actor, CancellationToken cancel)
    {
        // The trail of the whole installation is the auditor's.
        if (actor.Role is Role.AuditAdministrator)
        {
            return await db.Set<Department>().AsNoTracking().Select(one => one.Code).ToListAsync(cancel);
        }

        if (actor.Role is not Role.Supervisor)
        {
            return [];
        }

        var own = await db.Set<Department>().AsNoTracking().SingleOrDefaultAsync(one => one.Code == actor.Department, cancel);

        if (own is null)
        {
            return [];
        }

        return await db.Set<Department>().AsNoTracking()
            .Where(one => one.Region == own.Region && one.Code != own.Code).Select(one => one.Code).ToListAsync(cancel);
    }

    /// <summary>The regions of a supervisor, and of nobody else: a city supervises what lies in it, a district itself.</summary>
    public static async Task<IReadOnlyList<string>> RegionsAsync(SupervisionDb db, Actor actor, CancellationToken cancel)
    {
        if (actor.Role is not Role.Supervisor)
        {
            return [];
        }

        var departments = await db.Set<Department>().AsNoTracking().ToListAsync(cancel);

        if (departments.FirstOrDefault(department => department.Code == actor.Department)?.Region.ToString() is not { } own)
        {
            return [];
        }

        var isCity = own.EndsWith("00", StringComparison.Ordinal);
        var within = departments.Select(department => department.Region.ToString())
            .Where(region => isCity && region.StartsWith(own[..OfCity], StringComparison.Ordinal));
        return [.. within.Append(own).Distinct().Order(StringComparer.Ordinal)];
    }
}
