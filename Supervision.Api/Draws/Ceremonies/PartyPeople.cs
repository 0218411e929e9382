using Microsoft.EntityFrameworkCore;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Ceremonies;

/// <summary>参与方的办理人: reads who acts for a party, and refuses whoever has already acted for another party of the ceremony.</summary>
public sealed class PartyPeople(SupervisionDb db)
{
    /// <returns>The person as the records name him.</returns>
    public async Task<Result<string>> ReadAsync(PartyCode code, string? typed, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return CeremonyProblems.PersonMissing();
        }

        if (PartyPerson.Read(typed) is not { } person)
        {
            return CeremonyProblems.PersonForm();
        }

        var named = person.ToString();
        return await ElsewhereAsync(code, named, cancel) is { } party ? CeremonyProblems.PersonTwice(named, party) : named;
    }

    private async Task<string?> ElsewhereAsync(PartyCode code, string person, CancellationToken cancel)
    {
        var used = await db.PartyCodes.AsNoTracking()
            .Where(other => other.Ceremony == code.Ceremony && other.Party != code.Party && (other.CommittedBy == person || other.OpenedBy == person))
            .Select(other => other.Party).FirstOrDefaultAsync(cancel);

        if (used is not null)
        {
            return used;
        }

        var values = await db.CeremonyValues.AsNoTracking().Where(value => value.Ceremony == code.Ceremony).ToListAsync(cancel);
        var acts = values.Select(value => value.Entered).Concat(values.Select(value => value.Confirmed).OfType<PartyAct>());
        return acts.FirstOrDefault(act => act.Party != code.Party && act.Person == person)?.Party;
    }
}
