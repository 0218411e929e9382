using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;

namespace Supervision.Api.BackChecks;

/// <summary>How often an enterprise was visited for back-checks alone, which have a cap of their own; all visits together stand in the ledger.</summary>
public sealed class VisitCount(SupervisionDb db, AcrossDepartments across)
{
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
}
