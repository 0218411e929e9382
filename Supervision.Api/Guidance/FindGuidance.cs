using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Guidance;

/// <summary>Finds a guidance by its id.</summary>
public sealed class FindGuidance(SupervisionDb db, ReadableDepartments readable)
{
    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<AdministrativeGuidance>> ByIdAsync(GuidanceId id, CancellationToken cancel) =>
        await db.Guidance.SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? found : GuidanceProblems.NotFound();

    /// <summary>For whoever may read it; to all others it is not there.</summary>
    public async Task<Result<AdministrativeGuidance>> ReadableAsync(Actor actor, GuidanceId id, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.Guidance.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is not null && departments.Contains(found.Department) ? found : GuidanceProblems.NotFound();
    }
}
