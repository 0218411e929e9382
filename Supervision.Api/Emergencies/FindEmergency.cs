using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Emergencies;

/// <summary>Finds an emergency visit, inside an act or for whoever may read it.</summary>
public sealed class FindEmergency(SupervisionDb db, ReadableDepartments readable)
{
    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<EmergencyVisit>> ByIdAsync(EmergencyVisitId id, CancellationToken cancel) =>
        await db.EmergencyVisits.SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? found : EmergencyProblems.NotFound();

    /// <summary>To whoever may not read it, it is not there.</summary>
    public async Task<Result<EmergencyVisit>> ReadableAsync(Actor actor, EmergencyVisitId id, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.EmergencyVisits.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is not null && departments.Contains(found.Department) ? found : EmergencyProblems.NotFound();
    }
}
