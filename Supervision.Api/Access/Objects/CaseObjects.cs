using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Checks;

namespace Supervision.Api.Access.Objects;

/// <summary>Breaches, cases and what was ordered, as the gate asks of them.</summary>
public static class CaseObjects
{
    public static LoadObject Breach(BreachId id)
    {
        return async (db, cancel) =>
        {
            var breach = await db.Breaches.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (breach is null)
            {
                return CaseProblems.BreachNotFound();
            }

            var handlers = await CaseHandlers.OfBreachAsync(db, breach.Id, null, cancel);
            return new ActObject($"线索“{breach.Description}”")
            {
                Own = [breach.Department],
                Handlers = handlers.Now,
                Hidden = CaseProblems.BreachNotFound(),
            };
        };
    }

    public static LoadObject Case(string number)
    {
        return async (db, cancel) =>
        {
            var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(one => one.Number == number, cancel);

            if (found is null)
            {
                return CaseProblems.NotFound(number);
            }

            var handlers = await CaseHandlers.OfCaseAsync(db, found, cancel);
            List<EarlierSigner> signers = [.. handlers.Ever];

            if (found.Reviewed is { } reviewed)
            {
                signers.Add(EarlierStep.By(EarlierStep.LegallyReviewed, reviewed.By));
            }

            if (found.Closing is { } closing)
            {
                signers.Add(EarlierStep.By(EarlierStep.ClosingProposed, closing.By.By));
            }

            return new ActObject($"案件{number}")
            {
                Own = [found.Department],
                Handlers = handlers.Now,
                Signers = signers,
                Version = ObjectVersion.OfRow("case", found.RowVersion, Told(found)),
                Hidden = CaseProblems.NotFound(number),
                Key = number,
            };
        };
    }

    /// <summary>An order of correction.</summary>
    public static LoadObject Order(string paper)
    {
        return async (db, cancel) =>
        {
            var order = await db.RecheckOrders.AsNoTracking().SingleOrDefaultAsync(one => one.Paper == paper, cancel);

            if (order is null)
            {
                return CaseProblems.RecheckNotFound(paper);
            }

            var handlers = await CaseHandlers.OfBreachAsync(db, order.Breach, paper, cancel);
            return new ActObject($"责令改正通知书{paper}")
            {
                Own = [order.Department],
                Handlers = handlers.Now,
                Signers = order.Entered is { } entered ? [EarlierStep.By(EarlierStep.RecheckEntered, entered.By.By)] : [],
                Version = ObjectVersion.OfRow("order", order.RowVersion, Told(order)),
                Hidden = CaseProblems.RecheckNotFound(paper),
                Key = paper,
            };
        };
    }

    /// <summary>A proposal of an order.</summary>
    public static LoadObject OrderProposal(OrderProposalId id)
    {
        return async (db, cancel) =>
        {
            var proposal = await db.OrderProposals.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);

            if (proposal is null)
            {
                return OrderProblems.NotFound();
            }

            var handlers = await CaseHandlers.OfBreachAsync(db, proposal.Breach, null, cancel);
            return new ActObject($"责令“{proposal.TargetName}”改正的提议")
            {
                Own = [proposal.Department],
                Handlers = handlers.Now,
                Signers = [EarlierStep.By(EarlierStep.Handled, proposal.Proposed.By), .. handlers.Ever],
                Version = ObjectVersion.OfRow("order-proposal", proposal.RowVersion, proposal.Decided is null ? "待批的责令提议" : "批过的责令提议"),
                Hidden = OrderProblems.NotFound(),
            };
        };
    }

    private static string Told(RecheckOrder order)
    {
        if (order.Entered is not null)
        {
            return "复查待确认的责令";
        }

        return order.Result is null ? "待复查的责令" : "复查过的责令";
    }

    private static string Told(EnforcementCase found)
    {
        var proposal = $"第{found.Newest.Number}次建议";

        if (found.Closed is not null)
        {
            return proposal + "（已结案）";
        }

        if (found.Adopted is not null)
        {
            return proposal + "（已决定）";
        }

        if (found.SentBack is not null)
        {
            return proposal + "（审核不通过）";
        }

        return found.Reviewed is null ? proposal : proposal + "（已法制审核）";
    }
}
