using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;

namespace Supervision.Api.Access;

/// <summary>监督范围: the departments of the supervisor's region, his own bureau excluded, which somebody else supervises.</summary>
public static class Supervised
{
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
}
