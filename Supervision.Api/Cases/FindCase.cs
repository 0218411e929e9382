using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>Finds a case by its number.</summary>
public sealed class FindCase(SupervisionDb db, ReadableCases readable)
{
    /// <summary>Inside an act, which has asked who acts.</summary>
    public async Task<Result<EnforcementCase>> ByNumberAsync(string number, CancellationToken cancel) =>
        await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancel) is { } found ? found : CaseProblems.NotFound(number);

    /// <summary>For whoever may read it; to all others it is not there.</summary>
    public async Task<Result<EnforcementCase>> ReadableAsync(Actor actor, string number, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var found = await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancel);
        return found is not null && departments.Contains(found.Department) ? found : CaseProblems.NotFound(number);
    }
}
