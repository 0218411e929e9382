using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Objects;

/// <summary>名册上的人: which natural persons stand behind the numbers of a roster; where the register binds nobody, those who follow from the names.</summary>
internal static class PeopleBehind
{
    public static async Task<IReadOnlyList<EarlierSigner>> Async(SupervisionDb db, IReadOnlyList<RosterRow> rows, EarlierStep step, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.Inspector).ToList();
        var people = await db.Persons.AsNoTracking().Where(person => person.Inspector != null && numbers.Contains(person.Inspector))
            .ToDictionaryAsync(person => person.Inspector!, person => person.Id, cancel);
        var signers = new List<EarlierSigner>();

        foreach (var row in rows.Where(row => row.Name is not null))
        {
            var id = people.TryGetValue(row.Inspector, out var known) ? known : PersonId.OfName(row.Name!);
            signers.Add(new(step, id, row.Name!));
        }

        return signers;
    }
}
