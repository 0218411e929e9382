using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Draws.Attempts;
using Supervision.Core.BackChecks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>At the lock each drawn check becomes a back-check with its drawn people; no visit comes with it.</summary>
public sealed class BackChecksOfDraw(SupervisionDb db, AcrossDepartments across, OfficersOfTask officersOfTask)
{
    public async Task<Result<int>> AddAsync(
        Ledger ledger, Actor actor, InspectionTask task, DrawAttempt attempt, DateTimeOffset now, CancellationToken cancel)
    {
        var drawn = await db.DrawnRows.AsNoTracking().Where(row => row.Attempt == attempt.Id && !row.Reserve)
            .Select(row => row.Target).ToListAsync(cancel);
        var assigned = (await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt.Id).ToListAsync(cancel))
            .ToLookup(row => row.Target);
        var ids = drawn.Select(BackCheck.CheckOf).ToList();
        var first = db.Checks.Where(check => ids.Contains(check.Id));
        var checks = await across.ReadAsync(AcrossNeed.FinishedChecks, () => first.ToDictionaryAsync(check => check.Id, cancel), cancel);
        var people = await officersOfTask.ReadAsync(task, attempt.Id, cancel);

        foreach (var target in drawn.Order(StringComparer.Ordinal))
        {
            var officers = assigned[target].OrderBy(one => one.Slot).Select(one => people[one.Inspector] with { Slot = one.Slot }).ToList();

            if (!BackCheck.Of(BackCheckId.New(now), attempt, checks[BackCheck.CheckOf(target)], officers).Succeeded(out var back, out var problem))
            {
                return problem;
            }

            db.BackChecks.Add(back);
        }

        await ledger.AuditAsync(actor, "锁定抽取", task.Number, new { 复核 = drawn.Count }, now, cancel);
        return drawn.Count;
    }
}
