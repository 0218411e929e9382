using Microsoft.EntityFrameworkCore;
using Supervision.Core.Coercion.Files;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Coercion;

/// <summary>可以实施强制措施的人员: the officers of a department whose certificate holds on a day, by their number on the register.</summary>
public sealed class CoercionOfficers(SupervisionDb db)
{
    public async Task<IReadOnlyDictionary<string, CoercionOfficer>> ReadAsync(DepartmentCode department, DateOnly day, CancellationToken cancel)
    {
        var all = await db.Set<Inspector>().AsNoTracking().Where(one => one.Department == department).OrderBy(one => one.Number).ToListAsync(cancel);
        var able = all.Where(one => one.IsEligibleOn(day)).ToList();
        var numbers = able.Select(one => one.Number).ToList();
        var people = await db.Persons.AsNoTracking().Where(person => person.Inspector != null && numbers.Contains(person.Inspector))
            .ToDictionaryAsync(person => person.Inspector!, person => person.Id, cancel);
        return able.ToDictionary(one => one.Number, one => Of(one, day, people.TryGetValue(one.Number, out var person) ? person : null));
    }

    /// <summary>The actor himself and the colleague he names, two different people.</summary>
    public async Task<Result<IReadOnlyList<CoercionOfficer>>> TwoAsync(Actor actor, string colleague, DateOnly day, CancellationToken cancel)
    {
        var able = await ReadAsync(actor.Department, day, cancel);

        if (able.Values.FirstOrDefault(officer => officer.Id == actor.Id) is not { } himself)
        {
            return CoercionFileProblems.NotOfficer(actor.Person);
        }

        if (!able.TryGetValue(colleague, out var other) || other.Id == himself.Id)
        {
            return CoercionFileProblems.UnknownColleague(colleague);
        }

        return new CoercionOfficer[] { himself, other };
    }

    private static CoercionOfficer Of(Inspector inspector, DateOnly day, PersonId? person)
    {
        var card = inspector.Certificates.Where(one => one.Kind is CertificateKind.Enforcement && one.IsValidOn(day)).MaxBy(one => one.ValidTo)!;
        return new(inspector.Name, card.Number, card.ValidTo) { Person = person };
    }
}
