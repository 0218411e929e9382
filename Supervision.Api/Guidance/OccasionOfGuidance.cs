using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Guidance;

/// <summary>指导的缘由 exists, is of the same subject, and is the office's own.</summary>
public sealed class OccasionOfGuidance(SupervisionDb db)
{
    public async Task<Problem?> WhyNotAsync(DepartmentCode department, SubjectKey target, GuidanceOccasion occasion, CancellationToken cancel)
    {
        if (occasion.Kind is GuidanceOccasionKind.None)
        {
            return occasion.Reference.Length == 0 ? null : GuidanceProblems.OccasionWithoutKind();
        }

        return await ExistsAsync(department, target, occasion, cancel) ? null : GuidanceProblems.NoOccasion(occasion.Kind);
    }

    private async Task<bool> ExistsAsync(DepartmentCode department, SubjectKey target, GuidanceOccasion occasion, CancellationToken cancel)
    {
        if (occasion.Kind is GuidanceOccasionKind.Case)
        {
            return await db.Cases.AnyAsync(one => one.Number == occasion.Reference && one.Department == department && one.Target == target, cancel);
        }

        if (!Guid.TryParse(occasion.Reference, out var id))
        {
            return false;
        }

        if (occasion.Kind is GuidanceOccasionKind.Breach)
        {
            var breach = BreachId.From(id);
            return await db.Breaches.AnyAsync(one => one.Id == breach && one.Department == department && one.Target == target, cancel);
        }

        // A check that others lead is read by its task's departments, which the database knows.
        var check = CheckId.From(id);
        return await db.Checks.AnyAsync(one => one.Id == check && one.Target == target, cancel);
    }
}
