using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>Finds a case by its number, for an officer of its department.</summary>
internal static class FindCase
{
    public static async Task<Result<EnforcementCase>> ByNumberAsync(
        SupervisionDb db, Actor actor, string number, CancellationToken cancel)
    {
        var found = await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancel);

        return found is null ? CaseProblems.NotFound(number)
            : found.Department != actor.Department ? CaseProblems.NotYours(actor)
            : found;
    }
}
