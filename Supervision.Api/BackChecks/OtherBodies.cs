using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.BackChecks;

/// <summary>Which bodies had no part in the checks of a scope and have people enough to look again at them.</summary>
public sealed class OtherBodies(SupervisionDb db, AcrossDepartments across, FinishedChecks finishedChecks)
{
    private const int LeastPeople = 2;

    /// <summary>Bodies that led or joined a finished check of the scope.</summary>
    public async Task<IReadOnlySet<DepartmentCode>> TookPartAsync(BackCheckScope scope, CancellationToken cancel)
    {
        var finished = finishedChecks.In(scope).Select(check => new { check.Department, check.Officers });
        var checks = await across.ReadAsync(AcrossNeed.FinishedChecks, () => finished.ToListAsync(cancel), cancel);
        return checks.SelectMany(check => check.Officers.Select(officer => officer.Department).Append(check.Department)).ToHashSet();
    }

    /// <summary>Names of listed bodies, not among <paramref name="tookPart"/>, that could serve a back-check until <paramref name="to"/>.</summary>
    public async Task<IReadOnlyList<string>> AbleAsync(IReadOnlySet<DepartmentCode> tookPart, DateOnly today, DateOnly to, CancellationToken cancel)
    {
        var people = (await db.Set<Inspector>().AsNoTracking().ToListAsync(cancel))
            .Where(person => !tookPart.Contains(person.Department) && person.IsEligibleOn(today) && person.IsEligibleOn(to))
            .ToLookup(person => person.Department);
        var bodies = await db.Set<Department>().AsNoTracking().ToListAsync(cancel);

        return [.. bodies.Where(body => body.IsListedOn(today) && people[body.Code].Count() >= LeastPeople && people[body.Code].Any(person => person.MayLead))
            .Select(body => body.Name).Order(StringComparer.Ordinal)];
    }
}
