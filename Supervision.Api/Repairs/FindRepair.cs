using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Credit;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>Finds a handling of repair by its id, with the record it is about.</summary>
public sealed class FindRepair(SupervisionDb db, ReadableDepartments readable)
{
    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<FoundRepair>> ByIdAsync(RepairId id, CancellationToken cancel)
    {
        var found = await db.Repairs.SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is null ? RepairCaseProblems.NotFound() : await WithRecordAsync(found, cancel);
    }

    /// <summary>For whoever may read it; to all others it is not there.</summary>
    public async Task<Result<FoundRepair>> ReadableAsync(Actor actor, RepairId id, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.Repairs.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
        return found is null || !departments.Contains(found.Department) ? RepairCaseProblems.NotFound() : await WithRecordAsync(found, cancel);
    }

    private async Task<FoundRepair> WithRecordAsync(RepairCase found, CancellationToken cancel) =>
        new(found, await db.CreditRecords.AsNoTracking().SingleAsync(one => one.Id == found.Record, cancel));
}

/// <param name="Record">What is to be repaired.</param>
public sealed record FoundRepair(RepairCase Case, CreditRecord Record);
