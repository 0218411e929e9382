using Microsoft.EntityFrameworkCore;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;

namespace Supervision.Api.Draws.Attempts;

/// <summary>The people of a draw as they stand on a check, by their number on the roster: who was frozen, whatever the register says since.</summary>
public sealed class OfficersOfTask(SupervisionDb db)
{
    /// <summary>Everybody on the frozen roster, each for the department in whose team he stands.</summary>
    public async Task<IReadOnlyDictionary<string, CheckOfficer>> ReadAsync(InspectionTask task, AttemptId attempt, CancellationToken cancel)
    {
        var teams = await TeamsAsync(task, cancel);
        var roster = await db.RosterRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);

        // Whose certificate has run out since the freeze still stands where the draw put him, until he is replaced for it.
        var officers = roster.Where(row => row.Name is not null)
            .ToDictionary(row => row.Inspector, row => new CheckOfficer(row.Certificate!, row.Name!, teams[row.Team], row.ValidTo!.Value, 0));

        foreach (var (number, officer) in await OfRegisterAsync([.. roster.Where(row => row.Name is null)], teams, cancel))
        {
            officers.Add(number, officer);
        }

        return await BoundAsync(officers, cancel);
    }

    // Each with the person to whom the register binds the number, so that it is he who acts and not somebody of his name.
    private async Task<IReadOnlyDictionary<string, CheckOfficer>> BoundAsync(Dictionary<string, CheckOfficer> officers, CancellationToken cancel)
    {
        var numbers = officers.Keys.ToList();
        var people = await db.Persons.AsNoTracking().Where(person => person.Inspector != null && numbers.Contains(person.Inspector))
            .ToDictionaryAsync(person => person.Inspector!, person => person.Id, cancel);
        return officers.ToDictionary(
            pair => pair.Key, pair => people.TryGetValue(pair.Key, out var person) ? pair.Value with { Person = person } : pair.Value);
    }

    /// <summary>The names by which the draw knows the departments of a task.</summary>
    public Task<Dictionary<string, DepartmentCode>> TeamsAsync(InspectionTask task, CancellationToken cancel)
    {
        var participants = db.Set<Department>().AsNoTracking().Where(department => task.Participants.Contains(department.Code));
        return participants.ToDictionaryAsync(department => department.Name, department => department.Code, cancel);
    }

    // Rosters frozen before names were kept say the number alone.
    private async Task<IReadOnlyDictionary<string, CheckOfficer>> OfRegisterAsync(
        IReadOnlyList<RosterRow> rows, Dictionary<string, DepartmentCode> teams, CancellationToken cancel)
    {
        var numbers = rows.Select(row => row.Inspector).ToList();
        var team = rows.ToDictionary(row => row.Inspector, row => teams[row.Team]);
        var people = numbers.Count == 0
            ? []
            : await db.Set<Inspector>().AsNoTracking().Where(inspector => numbers.Contains(inspector.Number)).ToListAsync(cancel);

        return people.SelectMany(person => person.Certificates.Where(card => card.Kind is CertificateKind.Enforcement).OrderByDescending(card => card.ValidTo).Take(1)
                .Select(card => (person.Number, Officer: new CheckOfficer(card.Number, person.Name, team[person.Number], card.ValidTo, 0))))
            .ToDictionary(pair => pair.Number, pair => pair.Officer);
    }
}
