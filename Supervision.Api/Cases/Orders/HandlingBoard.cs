using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access.Objects;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>办案人员: who handles a breach today, what was proposed to be ordered for it, and who of the office may be assigned.</summary>
public sealed class HandlingBoard(SupervisionDb db, CertifiedOfficers officers)
{
    /// <summary>Inside a desk that has asked who reads.</summary>
    internal async Task<HandlingView> OfAsync(BreachId breach, DepartmentCode department, CancellationToken cancel)
    {
        var handlers = await CaseHandlers.OfBreachAsync(db, breach, null, cancel);
        var certified = await officers.OfAsync(department, cancel);
        var proposals = await db.OrderProposals.AsNoTracking().Where(one => one.Breach == breach).OrderBy(one => one.Id).ToListAsync(cancel);
        return new([.. handlers.Now.Select(one => one.Name).Distinct()], [.. certified.Select(one => (one.Number, one.Name))], proposals);
    }
}
