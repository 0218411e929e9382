using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;

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

            return new ActObject($"线索“{breach.Description}”")
            {
                Own = [breach.Department],
                Handlers = await OfCheckAsync(db, breach.Id, cancel),
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

            var handlers = await HandlersAsync(db, found, cancel);
            List<EarlierSigner> signers = [.. handlers];

            if (found.Reviewed is { } reviewed)
            {
                signers.Add(EarlierStep.By(EarlierStep.LegallyReviewed, reviewed.By));
            }

            return new ActObject($"案件{number}")
            {
                Own = [found.Department],
                Handlers = handlers,
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

            return new ActObject($"责令改正通知书{paper}")
            {
                Own = [order.Department],
                Handlers = await OfCheckAsync(db, order.Breach, cancel),
                Version = ObjectVersion.OfRow("order", order.RowVersion, order.Result is null ? "待复查的责令" : "复查过的责令"),
                Hidden = CaseProblems.RecheckNotFound(paper),
                Key = paper,
            };
        };
    }

    private static async Task<IReadOnlyList<EarlierSigner>> HandlersAsync(SupervisionDb db, EnforcementCase found, CancellationToken cancel)
    {
        var ofCheck = found.Breach is { } breach ? await OfCheckAsync(db, breach, cancel) : [];
        var proposers = found.Proposals.Select(made => EarlierStep.By(EarlierStep.Handled, made.By.By));
        return [.. proposers.Concat(ofCheck).DistinctBy(handler => handler.Person)];
    }

    // Those of its department who stood there when the breach was found.
    private static async Task<IReadOnlyList<EarlierSigner>> OfCheckAsync(SupervisionDb db, BreachId id, CancellationToken cancel)
    {
        var found = await (
            from breach in db.Breaches.AsNoTracking()
            join check in db.Checks.AsNoTracking() on breach.Check equals check.Id
            where breach.Id == id
            select new { breach.Department, check.Officers }).SingleOrDefaultAsync(cancel);
        var officers = found?.Officers.Where(officer => officer.Department == found.Department) ?? [];
        return [.. officers.Select(officer => new EarlierSigner(EarlierStep.Handled, officer.Id, officer.Name))];
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

        return found.Reviewed is null ? proposal : proposal + "（已法制审核）";
    }
}
