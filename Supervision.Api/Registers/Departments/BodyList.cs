using Microsoft.EntityFrameworkCore;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Time;

namespace Supervision.Api.Registers.Departments;

/// <summary>行政执法主体清单 as the public reads it: entrusted bodies with their principal and the entrustment.</summary>
public sealed class BodyList(SupervisionDb db, TimeProvider clock)
{
    public async Task<BodyListView> ReadAsync(CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var bodies = await db.Set<Department>().AsNoTracking().OrderBy(d => d.Code).ToListAsync(cancel);
        var names = bodies.ToDictionary(body => body.Code, body => body.Name);

        return new(today,
        [
            .. bodies.Where(body => body.IsListedOn(today)).Select(body => new BodyLine(
                body.Name, body.Code.ToString(), body.Kind.Named(), body.Level.Named(), body.Domain,
                body.Principal is { } principal ? names.GetValueOrDefault(principal, principal.ToString()) : null,
                body.EntrustmentDocument, body.ListedFrom, body.IsSample)),
        ]);
    }
}

public sealed record BodyListView(DateOnly AsOf, IReadOnlyList<BodyLine> Lines);

public sealed record BodyLine(
    string Name, string Code, string Kind, string Level, string Domain, string? Principal, string? Entrustment, DateOnly ListedFrom,
    bool IsSample);
