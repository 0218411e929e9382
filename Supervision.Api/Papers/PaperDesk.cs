using Microsoft.EntityFrameworkCore;
using Supervision.Core.Papers;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Papers;

/// <summary>One issued paper for the department that issued it, with the stored file.</summary>
public sealed class PaperDesk(SupervisionDb db)
{
    public async Task<Result<IssuedPaper>> ReadAsync(Actor actor, string number, CancellationToken cancel)
    {
        var paper = await db.Papers.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);

        if (paper is null)
        {
            return PaperProblems.NotFound(number);
        }

        return paper.Department == actor.Department ? paper : PaperProblems.NotYours(number);
    }
}
