using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>待复查: corrections that were ordered and not yet found made, the longest overdue first.</summary>
public sealed class RechecksDue(SupervisionDb db)
{
    /// <param name="department">Null: all of them.</param>
    public async Task<IReadOnlyList<RecheckOrder>> ReadAsync(DepartmentCode? department, CancellationToken cancel)
    {
        var orders = db.RecheckOrders.AsNoTracking();
        var open = await (department is { } code ? orders.Where(order => order.Department == code) : orders).OrderBy(order => order.Due).ThenBy(order => order.Paper).ToListAsync(cancel);
        return open.FindAll(order => order.Result is not { Corrected: true });
    }
}
