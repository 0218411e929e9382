using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.BackChecks;

/// <summary>Finds a back-check by its id.</summary>
public sealed class FindBackCheck(SupervisionDb db)
{
    public async Task<Result<BackCheck>> ByIdAsync(BackCheckId id, CancellationToken cancel) =>
        await db.BackChecks.SingleOrDefaultAsync(back => back.Id == id, cancel) is { } back ? back : BackCheckProblems.NotFound(id.ToString());
}
