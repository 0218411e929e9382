using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Exemptions;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Cases;

/// <summary>The cases of the actor's department, or of those he supervises, open ones first.</summary>
public sealed class CaseBoard(SupervisionDb db, ReadableCases readable)
{
    public async Task<IReadOnlyList<CaseLine>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var departments = await readable.ReadAsync(actor, cancel);
        var cases = await db.Cases.AsNoTracking().Where(c => departments.Contains(c.Department)).NewestProposals().OrderBy(newest => newest.Case.Id)
            .Select(newest => new CaseLine(newest.Case.Number, newest.Case.TargetName, newest.Outcome, newest.Made.Lookup,
                newest.Case.Heard, newest.Case.Reviewed, newest.Case.Adopted, newest.Case.Closed))
            .ToListAsync(cancel);
        return [.. cases.OrderBy(line => line.Adopted is not null)];
    }
}

/// <param name="Outcome">What the newest proposal says.</param>
/// <param name="Lookup">The search that went with it.</param>
public sealed record CaseLine(
    string Number, string TargetName, Outcome Outcome, LookupEvidence? Lookup, Hearing? Heard, Signed? Reviewed, Adoption? Adopted, Signed? Closed);
