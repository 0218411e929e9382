using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Coercion;

/// <summary>Finds the file of a coercive measure.</summary>
public sealed class FindCoercion(SupervisionDb db, ReadableDepartments readable)
{
    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<CoercionFile>> ByIdAsync(CoercionFileId id, CancellationToken cancel) =>
        await db.CoercionFiles.SingleOrDefaultAsync(one => one.Id == id, cancel) is { } found ? found : CoercionFileProblems.NotFound();

    /// <summary>For whoever may read it; to all others it is not there.</summary>
    public async Task<Result<CoercionFile>> ReadableAsync(Actor actor, CoercionFileId id, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.CoercionFiles.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is not null && departments.Contains(found.Department) ? found : CoercionFileProblems.NotFound();
    }
}
