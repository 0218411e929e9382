using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Frames;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Inspectors;
using Supervision.Core.Registers.Items;

namespace Supervision.Api.Draws;

/// <summary>Who of each department may be drawn for a task, and which pairs must not meet.</summary>
public sealed class EligibleStaff(SupervisionDb db, AcrossDepartments across)
{
    private const int LeastPeople = 2;

    /// <summary>On duty, an officer, certified from today to the task's last day, knowing what the department's items ask for.</summary>
    public async Task<Result<TeamsOfTask>> FindAsync(InspectionTask task, DateOnly today, CancellationToken cancel)
    {
        var names = await db.Set<Department>().AsNoTracking()
            .Where(d => task.Participants.Contains(d.Code)).ToDictionaryAsync(d => d.Code, d => d.Name, cancel);
        var own = await OwnAsync(task, today, cancel);
        var uses = await db.SmallRegisterUses.AsNoTracking().Where(use => use.Task == task.Id).ToListAsync(cancel);
        List<TeamMember> members = [.. own.Where(member => !uses.Any(use => use.Mode is SmallRegisterMode.Direct && use.Department == member.Team))];

        foreach (var use in uses)
        {
            if (!(await OfUseAsync(task, use, today, cancel)).Succeeded(out var joining, out var problem))
            {
                return problem;
            }

            members.AddRange(joining.Where(person => members.All(member => member.Person.Id != person.Id))
                .Select(person => new TeamMember(person, use.Department)));
        }

        return task.Participants.FirstOrDefault(code => members.All(member => member.Team != code)) is { } empty && empty != default
            ? AttemptProblems.NoInspectors(empty, names[empty])
            : new TeamsOfTask(names, members);
    }

    /// <summary>Whether a department's own people could serve a target: two of them, one of whom may lead.</summary>
    public async Task<bool> SufficesAsync(InspectionTask task, DepartmentCode department, DateOnly today, CancellationToken cancel)
    {
        var own = (await OwnAsync(task, today, cancel)).Where(member => member.Team == department).ToList();
        return own.Count >= LeastPeople && own.Any(member => member.Person.MayLead);
    }

    /// <summary>Why an arrangement would not do: somebody named cannot come, or with everybody a target could still not be served.</summary>
    public async Task<Problem?> UnfitAsync(InspectionTask task, SmallRegisterUse use, DateOnly today, CancellationToken cancel)
    {
        if (!(await OfUseAsync(task, use, today, cancel)).Succeeded(out var joining, out var problem))
        {
            return problem;
        }

        var own = use.Mode is SmallRegisterMode.Direct ? [] : (await OwnAsync(task, today, cancel)).Where(member => member.Team == use.Department);
        var people = joining.Concat(own.Select(member => member.Person)).DistinctBy(person => person.Id).ToList();
        return people.Count >= LeastPeople && people.Any(person => person.MayLead) ? null : AttemptProblems.SmallRegisterTooFew(use.Department);
    }

    private async Task<IReadOnlyList<TeamMember>> OwnAsync(InspectionTask task, DateOnly today, CancellationToken cancel)
    {
        var people = await db.Set<Inspector>().AsNoTracking()
            .Where(inspector => task.Participants.Contains(inspector.Department)).ToListAsync(cancel);
        var specialisms = await SpecialismsAsync(task, cancel);
        return [.. people.Where(person => person.IsEligibleOn(today) && person.IsEligibleOn(task.To)
                && (!specialisms.TryGetValue(person.Department, out var needed) || needed.Overlaps(person.Specialisms)))
            .Select(person => new TeamMember(person, person.Department))];
    }

    // Whoever is named directly, or everybody of the bodies named: out of those, nobody is picked.
    private async Task<Result<List<Inspector>>> OfUseAsync(InspectionTask task, SmallRegisterUse use, DateOnly today, CancellationToken cancel)
    {
        var others = task.Participants.Where(code => code != use.Department).ToList();
        var all = (await db.Set<Inspector>().AsNoTracking().Where(person => !others.Contains(person.Department)).ToListAsync(cancel))
            .Where(person => person.IsEligibleOn(today) && person.IsEligibleOn(task.To)).ToList();
        bool IsOf(Inspector person, string from) =>
            use.Mode is SmallRegisterMode.Direct ? person.Number == from : person.Department.ToString() == from;

        return use.From.FirstOrDefault(from => !all.Any(person => IsOf(person, from))) is { } unfit
            ? AttemptProblems.SmallRegisterUnfit(unfit)
            : all.Where(person => use.From.Any(from => IsOf(person, from))).ToList();
    }

    /// <summary>Relations that hold during the task, and whoever checked the same target last time.</summary>
    public async Task<IReadOnlyList<(string Target, string Inspector, string Reason)>> RecusalsAsync(
        InspectionTask task, Frame frame, IReadOnlyList<Inspector> eligible, CancellationToken cancel)
    {
        var byId = eligible.ToDictionary(person => person.Id);
        var relations = await db.Set<RecusalRelation>().AsNoTracking()
            .Where(relation => relation.From <= task.To && (relation.To == null || relation.To >= task.From)).ToListAsync(cancel);
        var pairs = relations.Where(relation => byId.ContainsKey(relation.Inspector))
            .Select(relation => (relation.Subject.ToString(), byId[relation.Inspector].Number, relation.Reason)).ToList();
        var numbers = eligible.Select(person => person.Number).ToHashSet();
        var assigned = db.AssignedRows.AsNoTracking()
            .Where(row => db.Attempts.Any(a => a.Id == row.Attempt && a.Locked != null))
            .Select(row => new { row.Target, row.Inspector, row.Attempt });
        var last = await across.ReadAsync(AcrossNeed.LastOfficers, () => assigned.ToListAsync(cancel), cancel);

        // Version 7 ids rise with time, so the greatest attempt is the latest.
        pairs.AddRange(last.GroupBy(row => row.Target)
            .SelectMany(group => group.Where(row => row.Attempt.Value == group.Max(other => other.Attempt.Value)))
            .Where(row => numbers.Contains(row.Inspector))
            .Select(row => (row.Target, row.Inspector, "上次由同一人检查")));

        return [.. pairs.Where(pair => frame.IndexOf(pair.Item1) >= 0).DistinctBy(pair => (pair.Item1, pair.Item2))];
    }

    private async Task<Dictionary<DepartmentCode, HashSet<string>>> SpecialismsAsync(InspectionTask task, CancellationToken cancel)
    {
        var codes = task.Items.Select(item => item.Code).ToList();
        var items = await db.Set<InspectionItem>().AsNoTracking().Include(item => item.Versions)
            .Where(item => codes.Contains(item.Code)).ToListAsync(cancel);

        return items
            .Select(item => item.Versions.Single(v => v.Number == task.Items.Single(used => used.Code == item.Code).Version).Content)
            .Where(content => content.Specialism is not null)
            .GroupBy(content => content.Department)
            .ToDictionary(group => group.Key, group => group.Select(content => content.Specialism!).ToHashSet());
    }
}

public sealed record TeamMember(Inspector Person, DepartmentCode Team);

public sealed record TeamsOfTask(IReadOnlyDictionary<DepartmentCode, string> Names, IReadOnlyList<TeamMember> Members)
{
    public IReadOnlyList<Inspector> Eligible => [.. Members.Select(member => member.Person)];

    public Roster Roster => Roster.Of(Members.Select(member => new RosterLine(Names[member.Team], member.Person.Number, member.Person.MayLead)));
}
