using Microsoft.EntityFrameworkCore;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Emergencies;

/// <summary>Whether the number of a paper may be used: reserved before, not used yet, and the check made within a stated outage.</summary>
public sealed class FindPaperUse(SupervisionDb db, TermsOfOffice terms)
{
    public async Task<Result<PaperUse>> ReadAsync(DepartmentCode department, string? typed, DateTimeOffset? madeAt, CancellationToken cancel)
    {
        if (typed?.Trim() is not { Length: > 0 and <= Backfill.NumberMaxLength } number || !StorableText.Is(number) || madeAt is not { } at)
        {
            return BackfillProblems.NoNumber();
        }

        var ranges = await db.PaperRanges.AsNoTracking().Where(range => range.Department == department).ToListAsync(cancel);
        var outages = await db.SystemOutages.AsNoTracking().ToListAsync(cancel);

        if (!PaperUse.Of(department, number, at, ranges, outages, terms.Backfill(OfficeClock.DayOf(at))).Succeeded(out var use, out var problem))
        {
            return problem;
        }

        var isUsed = await db.Backfills.AnyAsync(one => one.Department == department && one.Number == number, cancel);
        return isUsed ? BackfillProblems.NumberUsed(number) : use;
    }
}
