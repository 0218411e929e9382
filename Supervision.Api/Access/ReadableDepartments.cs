using Supervision.Api.Access.Table;
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

    /// <summary>The same of breaches, cases and orders, which only those of an office read who have to do with them; to its others they are not there.</summary>
    public async Task<IReadOnlyList<DepartmentCode>> OfCasesAsync(Actor actor, CancellationToken cancel) =>
        ReadActs.Cases.Admits(actor) ? await ReadAsync(actor, cancel) : [];
}
