using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>Finds a case by its number, for an officer of its department.</summary>
public sealed class FindCase(SupervisionDb db)
{
    public async Task<Result<EnforcementCase>> ByNumberAsync(
        Actor actor, string number, CancellationToken cancel)
    {
        var found = await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancel);

        return found is null ? CaseProblems.NotFound(number)
            : found.Department != actor.Department ? CaseProblems.NotYours(actor)
            : found;
    }
}
