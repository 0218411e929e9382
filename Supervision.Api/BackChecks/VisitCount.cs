using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.BackChecks;

/// <summary>How often an enterprise was visited: checks, approved back-check visits, planned ones too, and emergency visits, approved or not.</summary>
public sealed class VisitCount(SupervisionDb db, AcrossDepartments across)
{
    public Task<int> ChecksAsync(SubjectKey target, DateOnly since, CancellationToken cancel)
    {
        var checks = db.Checks.AsNoTracking().Where(check => check.Target == target && (check.EndedOn == null || check.EndedOn > since));
        return across.ReadAsync(AcrossNeed.VisitsOfSubject, () => checks.CountAsync(cancel), cancel);
    }

    /// <summary>Back-check visits by target; a planned one counts until it has been made.</summary>
    public async Task<IReadOnlyDictionary<SubjectKey, int>> BackCheckVisitsAsync(DateOnly since, CancellationToken cancel)
    {
        var planned = db.BackChecks.AsNoTracking().Where(back => back.Visit != null);
        var visits = await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => planned.ToListAsync(cancel), cancel);
        var counted = visits.Where(back => back.Visit!.Scanned is not { } scan || scan.On > since);
        return counted.CountBy(back => back.Target).ToDictionary();
    }

    /// <summary>Back-check visits that were made to one target.</summary>
    public async Task<int> MadeVisitsAsync(SubjectKey target, DateOnly since, CancellationToken cancel)
    {
        var planned = db.BackChecks.AsNoTracking().Where(back => back.Target == target && back.Visit != null);
        var visits = await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => planned.ToListAsync(cancel), cancel);
        return visits.Count(back => back.Visit!.Scanned is { } scan && scan.On > since);
    }

    /// <summary>Emergency visits by target; of one department, or of all. Each was made, whatever the head said of it.</summary>
    public async Task<IReadOnlyDictionary<SubjectKey, int>> EmergenciesAsync(DateOnly since, DepartmentCode? department, CancellationToken cancel)
    {
        var made = db.EmergencyVisits.AsNoTracking().Where(visit => department == null || visit.Department == department)
            .Select(visit => new { visit.Target, visit.BeganAt });
        var visits = await across.ReadAsync(AcrossNeed.VisitsOfSubject, () => made.ToListAsync(cancel), cancel);
        return visits.Where(visit => OfficeClock.DayOf(visit.BeganAt) > since).CountBy(visit => visit.Target).ToDictionary();
    }

    /// <summary>Whom back-check and emergency visits bring to a yearly cap together with the checks.</summary>
    public async Task<IReadOnlyList<SubjectKey>> AtCapAsync(IReadOnlyList<VisitLimit> limits, DateOnly asOf, CancellationToken cancel)
    {
        var capped = new List<SubjectKey>();

        foreach (var limit in limits.Where(limit => limit.Kind is VisitLimitKind.YearlyCap))
        {
            var others = await BackCheckVisitsAsync(limit.Since(asOf), cancel);
            var emergencies = await EmergenciesAsync(limit.Since(asOf), null, cancel);

            foreach (var target in others.Keys.Union(emergencies.Keys))
            {
                var visits = others.GetValueOrDefault(target) + emergencies.GetValueOrDefault(target);

                if (await ChecksAsync(target, limit.Since(asOf), cancel) + visits >= limit.Count)
                {
                    capped.Add(target);
                }
            }
        }

        return capped;
    }
}
