using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Papers;

/// <summary>One issued paper for the department that issued it, with the stored file.</summary>
public sealed class PaperDesk(SupervisionDb db, AcrossDepartments across)
{
    public async Task<Result<IssuedPaper>> ReadAsync(Actor actor, string number, CancellationToken cancel)
    {
        var issuers = db.Papers.AsNoTracking().Where(one => one.Number == number).Select(one => one.Department);
        var issued = await across.ReadAsync(AcrossNeed.PaperByNumber, () => issuers.ToListAsync(cancel), cancel);

        if (issued.Count == 0)
        {
            return PaperProblems.NotFound(number);
        }

        return issued.Contains(actor.Department)
            ? await db.Papers.AsNoTracking().SingleAsync(one => one.Number == number, cancel)
            : PaperProblems.NotYours(number);
    }
}
