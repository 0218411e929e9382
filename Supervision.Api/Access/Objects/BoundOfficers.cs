using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;

namespace Supervision.Api.Access.Objects;

/// <summary>检查人员本人: who the officers of a check are by the register of people today, also where an account was bound to the number only after the draw was locked.</summary>
internal static class BoundOfficers
{
    public static async Task<IReadOnlyList<CheckOfficer>> Async(SupervisionDb db, AttemptId attempt, IReadOnlyList<CheckOfficer> officers, CancellationToken cancel)
    {
        var cards = officers.Where(officer => officer.Person is null).Select(officer => officer.Certificate).ToList();

        if (cards.Count == 0)
        {
            return officers;
        }

        var bound = await (
            from row in db.RosterRows.AsNoTracking()
            join person in db.Persons.AsNoTracking() on row.Inspector equals person.Inspector
            where row.Attempt == attempt && row.Certificate != null && cards.Contains(row.Certificate)
            select new { row.Certificate, person.Id }).ToDictionaryAsync(row => row.Certificate!, row => row.Id, cancel);
        return [.. officers.Select(officer => officer.Person is null && bound.TryGetValue(officer.Certificate, out var person) ? officer with { Person = person } : officer)];
    }
}
