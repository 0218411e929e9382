using Microsoft.EntityFrameworkCore;
using Supervision.Core.Cases;
using Supervision.Core.Checks;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Time;

namespace Supervision.Api.Cases.Orders;

/// <summary>持证人员: the officers of an office who have an enforcement certificate in force today, as the register says.</summary>
public sealed class CertifiedOfficers(SupervisionDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Inspector>> OfAsync(DepartmentCode department, CancellationToken cancel)
    {
        var today = OfficeClock.Today(clock);
        var all = await db.Set<Inspector>().AsNoTracking().Where(one => one.Department == department).OrderBy(one => one.Number).ToListAsync(cancel);
        return all.FindAll(one => one.IsEligibleOn(today));
    }

    /// <summary>Why he cannot sign as an officer today; null where he can. Where no person is bound to a number, the name says who it is.</summary>
    public async Task<Problem?> WhyNotAsync(Actor actor, CancellationToken cancel)
    {
        var number = await db.Persons.AsNoTracking().Where(one => one.Id == actor.Id).Select(one => one.Inspector).SingleOrDefaultAsync(cancel);
        var certified = await OfAsync(actor.Department, cancel);
        var isCertified = number is null ? certified.Any(one => one.Name == actor.Person) : certified.Any(one => one.Number == number);
        return isCertified ? null : OrderProblems.NotCertified(actor);
    }

    /// <summary>The named ones, each with the person to whom the register binds the number.</summary>
    public async Task<Result<IReadOnlyList<CheckOfficer>>> NamedAsync(DepartmentCode department, IReadOnlyList<string> numbers, CancellationToken cancel)
    {
        var certified = (await OfAsync(department, cancel)).ToDictionary(one => one.Number);
        var asked = numbers.Distinct().ToList();

        if (Problem.All(asked.Where(number => !certified.ContainsKey(number)).Select(OrderProblems.NotOfOffice)) is { } unknown)
        {
            return unknown;
        }

        var people = await db.Persons.AsNoTracking().Where(one => one.Inspector != null && asked.Contains(one.Inspector))
            .ToDictionaryAsync(one => one.Inspector!, one => one.Id, cancel);
        var today = OfficeClock.Today(clock);
        return asked.Select((number, slot) =>
        {
            var card = certified[number].Certificates.Where(one => one.Kind is CertificateKind.Enforcement && one.IsValidOn(today)).MaxBy(one => one.ValidTo)!;
            return new CheckOfficer(card.Number, certified[number].Name, department, card.ValidTo, slot)
            {
                Person = people.TryGetValue(number, out var person) ? person : null,
            };
        }).ToList();
    }
}
