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

        if (found is null)
        {
            return CaseProblems.NotFound(number);
        }

        return found.Department == actor.Department ? found : CaseProblems.NotYours(actor);
    }
}
