using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases.Orders;

/// <summary>未了的责令: whether a breach may be the matter of another order.</summary>
public sealed class OrderStanding(SupervisionDb db)
{
    public async Task<Problem?> WhyNotAsync(BreachId breach, CancellationToken cancel)
    {
        var orders = await db.RecheckOrders.AsNoTracking().Where(order => order.Breach == breach).OrderBy(order => order.Paper).ToListAsync(cancel);

        if (orders.Find(order => order.Result is not { Corrected: true }) is { } open)
        {
            return OrderProblems.AlreadyOpen($"没有复查合格的{open.Paper}");
        }

        if (await db.OrderProposals.AsNoTracking().AnyAsync(one => one.Breach == breach && one.Decided == null, cancel))
        {
            return OrderProblems.AlreadyOpen("等待批准的责令提议");
        }

        return await WhyCorrectedAsync(breach, cancel);
    }

    /// <summary>What the party has put right by itself is not ordered.</summary>
    public async Task<Problem?> WhyCorrectedAsync(BreachId breach, CancellationToken cancel)
    {
        var asked = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Breach == breach, cancel);
        return asked?.CorrectedOn is { } corrected ? CaseProblems.AlreadyCorrected(asked, corrected) : null;
    }
}
