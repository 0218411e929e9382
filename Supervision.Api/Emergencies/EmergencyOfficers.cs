using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Emergencies;

/// <summary>到场的两人: who of the department may go at once, as the register has it on the day.</summary>
public sealed class EmergencyOfficers(SupervisionDb db)
{
    /// <summary>Who could go with the actor: on duty and certified on a day, and not he himself.</summary>
    public async Task<IReadOnlyList<Inspector>> OthersAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        var people = await OfAsync(actor.Department, cancel);
        var bound = await BoundAsync(people, cancel);
        return [.. people.Where(person => person.IsEligibleOn(day) && !actor.IsPerson(IdOf(person, bound))).OrderBy(person => person.Number, StringComparer.Ordinal)];
    }

    /// <summary>Who starts the visit, and whoever he names; each certified on the day and without a relation to the subject.</summary>
    /// <param name="other">Number of the other in the register.</param>
    public async Task<Result<IReadOnlyList<CheckOfficer>>> TwoAsync(Actor starts, string other, Subject subject, DateOnly day, CancellationToken cancel)
    {
        if (other.Length == 0)
        {
            return EmergencyProblems.NotTwoPeople();
        }

        var people = await OfAsync(starts.Department, cancel);
        var bound = await BoundAsync(people, cancel);
        var first = people.FirstOrDefault(person => IdOf(person, bound) == starts.Id);
        var second = people.FirstOrDefault(person => person.Number == other);

        if (first is null || second is null)
        {
            return EmergencyProblems.NotInRegister(first is null ? starts.Person : other);
        }

        Inspector[] two = [first, second];

        if (two.FirstOrDefault(person => !person.IsEligibleOn(day)) is { } unfit)
        {
            return EmergencyProblems.NotCertified(unfit.Name, day);
        }

        if (await RecusedAsync(two, subject, day, cancel) is { } related)
        {
            return EmergencyProblems.MustRecuse(related.Name, subject.Name);
        }

        return two.Select((person, at) => Officer(person, at + 1, day, bound)).ToList();
    }

    private async Task<Inspector?> RecusedAsync(IReadOnlyList<Inspector> two, Subject subject, DateOnly day, CancellationToken cancel)
    {
        var ids = two.Select(person => person.Id).ToList();
        var relations = await db.Set<RecusalRelation>().AsNoTracking()
            .Where(relation => relation.Subject == subject.Key && ids.Contains(relation.Inspector)).ToListAsync(cancel);
        var holding = relations.Where(relation => relation.HoldsOn(day)).Select(relation => relation.Inspector).ToHashSet();
        return two.FirstOrDefault(person => holding.Contains(person.Id));
    }

    private Task<List<Inspector>> OfAsync(DepartmentCode department, CancellationToken cancel) =>
        db.Set<Inspector>().AsNoTracking().Where(person => person.Department == department).ToListAsync(cancel);

    private async Task<IReadOnlyDictionary<string, PersonId>> BoundAsync(IReadOnlyList<Inspector> people, CancellationToken cancel)
    {
        var numbers = people.Select(person => person.Number).ToList();
        return await db.Persons.AsNoTracking().Where(person => person.Inspector != null && numbers.Contains(person.Inspector))
            .ToDictionaryAsync(person => person.Inspector!, person => person.Id, cancel);
    }

    // The natural person; where the register binds nobody, whoever follows from the name.
    private static PersonId IdOf(Inspector person, IReadOnlyDictionary<string, PersonId> bound) =>
        bound.TryGetValue(person.Number, out var known) ? known : PersonId.OfName(person.Name);

    private static CheckOfficer Officer(Inspector person, int slot, DateOnly day, IReadOnlyDictionary<string, PersonId> bound)
    {
        var card = person.Certificates.Where(one => one.Kind is CertificateKind.Enforcement && one.IsValidOn(day)).MaxBy(one => one.ValidTo)!;
        return new(card.Number, person.Name, person.Department, card.ValidTo, slot) { Person = bound.TryGetValue(person.Number, out var known) ? known : null };
    }
}
