using Microsoft.EntityFrameworkCore;
using Supervision.Core.Guidance;

namespace Supervision.Api.Access.Objects;

/// <summary>Guidance, as the gate asks of it.</summary>
public static class GuidanceObjects
{
    public static LoadObject Guidance(GuidanceId id)
    {
        return async (db, cancel) =>
        {
            var found = await db.Guidance.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (found is null)
            {
                return GuidanceProblems.NotFound();
            }

            return new ActObject($"行政指导{found.Paper}")
            {
                Own = [found.Department],
                Signers = [EarlierStep.By(EarlierStep.GuidanceGiven, found.By.By)],
                Version = ObjectVersion.OfRow("guidance", found.RowVersion, $"{found.State.Named()}的行政指导"),
                Hidden = GuidanceProblems.NotFound(),
                Key = found.Paper,
            };
        };
    }
}
