using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Rules.Sampling;

namespace Supervision.Api.Checks;

/// <summary>
/// 扫码时的频次核对: which limits the other visits to a target have reached on the day of the scan. Only visits that were made count, so
/// that two planned ones do not stand in each other's way.
/// </summary>
public sealed class LimitsAtScan(SupervisionDb db, AcrossDepartments across, VisitCount visitCount, SamplingTables sampling)
{
    public async Task<IReadOnlyList<LimitHit>> OfAsync(InspectionCheck check, DateOnly on, CancellationToken cancel)
    {
        var forCause = await db.Tasks.AnyAsync(task => task.Id == check.Task && task.Ground != null, cancel);
        var hits = new List<LimitHit>();

        var limits = sampling.Limits(on).Where(limit =>
            limit.Kind is not VisitLimitKind.BackCheckVisits && !(forCause && limit.Kind is VisitLimitKind.Alert));

        foreach (var limit in limits)
        {
            var visits = await VisitsAsync(check, limit, limit.Since(on), cancel);

            if (visits >= limit.Count)
            {
                hits.Add(new(limit, visits));
            }
        }

        return hits;
    }

    private async Task<int> VisitsAsync(InspectionCheck check, VisitLimit limit, DateOnly since, CancellationToken cancel)
    {
        var made = db.Checks.AsNoTracking().Where(other =>
            other.Target == check.Target && other.Id != check.Id && other.Scanned != null && (other.EndedOn == null || other.EndedOn > since));

        // The rest between two checks is owed by the department that leads; a check for a cause gives no alert (Hainan).
        made = limit.Kind switch
        {
            VisitLimitKind.Cooling => made.Where(other => other.Department == check.Department),
            VisitLimitKind.Alert => made.Where(other => db.Tasks.Any(task => task.Id == other.Task && task.Ground == null)),
            _ => made,
        };
        var again = limit.Kind is VisitLimitKind.Cooling ? 0 : await visitCount.MadeVisitsAsync(check.Target, since, cancel);
        var emergencies = await EmergenciesAsync(check, limit.Kind, since, cancel);
        return await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => made.CountAsync(cancel), cancel) + again + emergencies;
    }

    // All were for a cause.
    private async Task<int> EmergenciesAsync(InspectionCheck check, VisitLimitKind kind, DateOnly since, CancellationToken cancel)
    {
        if (kind is VisitLimitKind.Alert)
        {
            return 0;
        }

        var made = await visitCount.EmergenciesAsync(since, kind is VisitLimitKind.Cooling ? check.Department : null, cancel);
        return made.GetValueOrDefault(check.Target);
    }
}
