using Microsoft.EntityFrameworkCore;
using Supervision.Core.Emergencies;

namespace Supervision.Api.Access.Objects;

/// <summary>Emergency visits, as the gate asks of them.</summary>
public static class EmergencyObjects
{
    public static LoadObject Visit(EmergencyVisitId id)
    {
        return async (db, cancel) =>
        {
            var visit = await db.EmergencyVisits.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (visit is null)
            {
                return EmergencyProblems.NotFound();
            }

            return new ActObject($"对“{visit.TargetName}”的紧急检查")
            {
                Own = [visit.Department],
                Officers = visit.Officers,
                Signers =
                [
                    EarlierStep.By(EarlierStep.EmergencyStarted, visit.Started.By),
                    .. visit.Officers.Select(officer => new EarlierSigner(EarlierStep.StandsOn, officer.Id, officer.Name)),
                ],
                Version = ObjectVersion.OfRow("emergency", visit.RowVersion, $"{visit.State.Named()}的紧急检查"),
                Hidden = EmergencyProblems.NotFound(),
                Key = visit.Id.ToString(),
            };
        };
    }
}
