using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>待复查: corrections that were ordered and not yet found made, the longest overdue first.</summary>
public sealed class RechecksDue(SupervisionDb db)
{
    public async Task<IReadOnlyList<RecheckOrder>> ReadAsync(IReadOnlyList<DepartmentCode> departments, CancellationToken cancel)
    {
        var open = await db.RecheckOrders.AsNoTracking().Where(order => departments.Contains(order.Department))
            .OrderBy(order => order.Due).ThenBy(order => order.Paper).ToListAsync(cancel);
        return open.FindAll(order => order.Result is not { Corrected: true });
    }
}
