using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Persistence;

namespace Supervision.Api.BackChecks;

/// <summary>How many checks were looked at again and how many deviated. Sums only: nobody is ranked by numbers of checks.</summary>
public sealed class BackCheckFigures(SupervisionDb db)
{
    public async Task<BackCheckCounts> ReadAsync(CancellationToken cancel)
    {
        var all = await db.BackChecks.AsNoTracking().Select(back => new { back.Level, back.Review, back.Visit }).ToListAsync(cancel);
        return new(all.Count, all.Count(back => back.Level is ReviewerLevel.OtherBody), all.Count(back => back.Review is { HasEffect: true }),
            all.Count(back => back.Review is { HasEffect: true, Agrees: false }), all.Count(back => back.Visit?.Scanned is not null));
    }
}

/// <param name="Drawn">Checks that were drawn for a second look.</param>
/// <param name="ByOtherBody">Of them, by people of a body that had no part in the check.</param>
/// <param name="Reviewed">Of those drawn, looked at on paper and signed by both.</param>
/// <param name="Deviating">Of those, where the file did not bear out the result.</param>
/// <param name="Visited">Where a visit followed.</param>
public sealed record BackCheckCounts(int Drawn, int ByOtherBody, int Reviewed, int Deviating, int Visited);
