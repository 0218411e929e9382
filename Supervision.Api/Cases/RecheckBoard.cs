using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Cases;

/// <summary>责改复查: corrections that were ordered and not yet found made, the longest overdue first, each with its case.</summary>
public sealed class RecheckBoard(SupervisionDb db, RechecksDue due, ReadableCases readable, TimeProvider clock)
{
    public async Task<RecheckBoardView> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var orders = await due.ReadAsync(await readable.ReadAsync(actor, cancel), cancel);
        var breaches = orders.Select(order => (Core.Checks.BreachId?)order.Breach).ToList();
        var cases = await db.Cases.AsNoTracking().Where(made => breaches.Contains(made.Breach))
            .Select(made => new { made.Breach, made.Number }).ToDictionaryAsync(made => made.Breach!.Value, made => made.Number, cancel);
        return new(OfficeClock.Today(clock),
            [.. orders.Select(order => new RecheckLine(order, cases.GetValueOrDefault(order.Breach)))]);
    }
}

/// <summary>What is to be re-checked as of a day.</summary>
public sealed record RecheckBoardView(DateOnly Today, IReadOnlyList<RecheckLine> Lines)
{
    public int Overdue => Lines.Count(line => line.Order.Due < Today);
}

/// <param name="CaseNumber">Null while the breach has no case.</param>
public sealed record RecheckLine(RecheckOrder Order, string? CaseNumber);
