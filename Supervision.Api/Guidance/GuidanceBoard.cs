using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Guidance;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Guidance;

/// <summary>The guidance of the actor's department, or of those he supervises: the revisits due first, what is closed last.</summary>
public sealed class GuidanceBoard(SupervisionDb db, ReadableDepartments readable, TimeProvider clock)
{
    /// <summary>So many closed ones are listed, the newest; the record of its subject lists all.</summary>
    public const int MostClosed = 100;

    public async Task<GuidanceBoardView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var own = db.Guidance.AsNoTracking().Where(one => departments.Contains(one.Department));
        var open = await own.Open().ToListAsync(cancel);
        var closed = await own.AtEnd().OrderByDescending(one => one.Id).Take(MostClosed).ToListAsync(cancel);
        var ordered = open.OrderBy(one => one.RevisitDue ?? DateOnly.MaxValue).ThenBy(one => one.By.At);
        return new(OfficeClock.Today(clock), [.. ordered, .. closed], open.Count);
    }
}

/// <summary>The guidance as of a day.</summary>
/// <param name="Open">How many are not closed.</param>
public sealed record GuidanceBoardView(DateOnly Today, IReadOnlyList<AdministrativeGuidance> Lines, int Open)
{
    public int Due => Lines.Count(one => one.RevisitDue <= Today);
}
