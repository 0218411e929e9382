using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;

namespace Supervision.Api.Access.Objects;

/// <summary>办案人员: who handles a breach and its case today, and who ever did. Once 承办机构负责人 has assigned somebody, those handle it.</summary>
/// <param name="Now">Who may act.</param>
/// <param name="Ever">Who must not approve.</param>
internal sealed record CaseHandlers(IReadOnlyList<EarlierSigner> Now, IReadOnlyList<EarlierSigner> Ever)
{
    /// <summary>Those of its department who stood there when the breach was found, or were assigned since.</summary>
    /// <param name="paper">The order whose re-check may have been assigned by itself.</param>
    public static async Task<CaseHandlers> OfBreachAsync(SupervisionDb db, BreachId id, string? paper, CancellationToken cancel)
    {
        var found = await (
            from breach in db.Breaches.AsNoTracking()
            join check in db.Checks.AsNoTracking() on breach.Check equals check.Id
            where breach.Id == id
            select new { breach.Department, check.Officers }).SingleOrDefaultAsync(cancel);
        var stood = found?.Officers.Where(officer => officer.Department == found.Department).Select(Handled).ToList() ?? [];
        var given = await db.HandlerAssignments.AsNoTracking().Where(one => one.Breach == id).ToListAsync(cancel);
        var assigned = Newest(given.Where(one => one.Paper is null));
        var ofPaper = paper is null ? [] : Newest(given.Where(one => one.Paper == paper));
        List<EarlierSigner> now = [.. assigned.Count > 0 ? assigned : stood, .. ofPaper];
        List<EarlierSigner> ever = [.. stood, .. given.SelectMany(one => one.Officers).Select(Handled)];
        return new([.. now.DistinctBy(one => one.Person)], [.. ever.DistinctBy(one => one.Person)]);
    }

    public static async Task<CaseHandlers> OfCaseAsync(SupervisionDb db, EnforcementCase found, CancellationToken cancel)
    {
        var proposers = found.Proposals.Select(made => EarlierStep.By(EarlierStep.Handled, made.By.By)).ToList();

        if (found.Breach is not { } breach)
        {
            return new([.. proposers.DistinctBy(one => one.Person)], proposers);
        }

        var of = await OfBreachAsync(db, breach, null, cancel);
        var isAssigned = await db.HandlerAssignments.AsNoTracking().AnyAsync(one => one.Breach == breach && one.Paper == null, cancel);
        var now = isAssigned ? of.Now : proposers.Concat(of.Now);

        // A deputy counts as both, so nobody who proposed is left out of those.
        return new([.. now.DistinctBy(one => one.Person)], [.. proposers, .. of.Ever]);
    }

    private static List<EarlierSigner> Newest(IEnumerable<HandlerAssignment> given)
    {
        var newest = given.OrderBy(one => one.By.At).ThenBy(one => one.Id.Value).LastOrDefault();
        return newest is null ? [] : [.. newest.Officers.Select(Handled)];
    }

    private static EarlierSigner Handled(CheckOfficer officer) => new(EarlierStep.Handled, officer.Id, officer.Name);
}
