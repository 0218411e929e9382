using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Guidance;

/// <summary>
/// What the actor's office has suggested to a subject before, the newest first: shown beside a case or a record for whoever decides, so that milder
/// means come first (行政强制法第5条). It is read by people alone; nothing that decides, rates or draws reads it.
/// </summary>
public sealed class GuidanceOfSubject(SupervisionDb db, ReadableDepartments readable)
{
    public async Task<IReadOnlyList<AdministrativeGuidance>> ReadAsync(Actor actor, SubjectKey target, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        return await db.Guidance.AsNoTracking().Where(one => one.Target == target && departments.Contains(one.Department))
            .OrderByDescending(one => one.Id).ToListAsync(cancel);
    }
}
