using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access;

/// <summary>可读的部门: of which departments an actor reads cases, breaches and orders: his own, or those he supervises.</summary>
public sealed class ReadableDepartments(SupervisionDb db)
{
    public async Task<IReadOnlyList<DepartmentCode>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        if (actor.Role is Role.Supervisor or Role.AuditAdministrator)
        {
            return await Supervised.DepartmentsAsync(db, actor, cancel);
        }

        return [actor.Department];
    }
}
