using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Cases.Orders;
using Supervision.Api.RuleLists;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;
using Supervision.Core.Time;
using Supervision.Rules.Lists;

namespace Supervision.Api.Cases;

/// <summary>One breach as the officer of its department works on it, with the list items it may fall under.</summary>
public sealed class BreachDesk(SupervisionDb db, ReadableCases readable, Overseen overseen, AdoptedRules rules, HandlingBoard handling, TimeProvider clock)
{
    public async Task<Result<BreachDeskView>> ReadAsync(Actor actor, BreachId id, CancellationToken cancel)
    {
        var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel);

        if (breach is null || !(await readable.ReadAsync(actor, cancel)).Contains(breach.Department))
        {
            return CaseProblems.BreachNotFound();
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.OverseenCases, OtherObjects.Nothing($"违法线索{id}"), cancel) is { } refused)
        {
            return refused;
        }

        if (!(await rules.NowAsync(cancel)).Succeeded(out var now, out var problem))
        {
            return problem;
        }

        var name = await db.Set<Subject>().AsNoTracking().Where(s => s.Key == breach.Target).Select(s => s.Name).SingleAsync(cancel);
        var organ = await db.Set<Department>().AsNoTracking().SingleAsync(d => d.Code == breach.Department, cancel);
        var made = await db.Cases.AsNoTracking().Where(c => c.Breach == id).Select(c => new { c.Number, c.Closed }).SingleOrDefaultAsync(cancel);
        var orders = await db.RecheckOrders.AsNoTracking().Where(order => order.Breach == id).OrderBy(order => order.Due).ToListAsync(cancel);
        var today = OfficeClock.Today(clock);
        return new BreachDeskView(breach, name, organ, made?.Number, made?.Closed is not null, orders, today,
            ListedActs.Of(now.Book, organ.Domain, organ.Region.ToString(), today), await handling.OfAsync(id, breach.Department, cancel));
    }
}

/// <param name="CaseNumber">The case that was made of it; null while there is none.</param>
/// <param name="Closed">That case is closed.</param>
/// <param name="Orders">Corrections that were ordered for it, with what the re-checks found.</param>
public sealed record BreachDeskView(
    Breach Breach, string TargetName, Department Organ, string? CaseNumber, bool Closed, IReadOnlyList<RecheckOrder> Orders, DateOnly Today,
    IReadOnlyList<ListedAct> Acts, HandlingView Handling);
