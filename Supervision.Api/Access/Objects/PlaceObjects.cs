using Microsoft.EntityFrameworkCore;
using Supervision.Core.BackChecks;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Primitives;
using Supervision.Core.Registers.Departments;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Api.Access.Objects;

/// <summary>Places on a check that somebody leaves, as the gate asks of them.</summary>
public static class PlaceObjects
{
    /// <summary>A place by department and slot.</summary>
    /// <param name="team">The department by the name it has in the draw.</param>
    public static LoadObject Place(string number, SubjectKey target, string team, int slot)
    {
        return async (db, cancel) =>
        {
            if (!(await DrawObjects.Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            var department = await db.Set<Department>().AsNoTracking().SingleOrDefaultAsync(one => one.Name == team, cancel);
            var staffed = await StaffedAsync(db, number, target, cancel);
            var leaving = staffed.Officers.Where(officer => officer.Department == department?.Code && officer.Slot == slot);
            return At(of, department?.Code, leaving) with { Version = staffed.Version };
        };
    }

    /// <summary>The place of a person, by the number he has in the roster.</summary>
    public static LoadObject Person(string number, SubjectKey target, string inspector)
    {
        return async (db, cancel) =>
        {
            if (!(await DrawObjects.Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            var row = await RosterAsync(db, number, inspector, cancel);
            var department = row is null ? null : await db.Set<Department>().AsNoTracking().SingleOrDefaultAsync(one => one.Name == row.Team, cancel);
            var staffed = await StaffedAsync(db, number, target, cancel);
            var leaving = staffed.Officers.Where(officer => row is not null && officer.Name == row.Name && officer.Department == department?.Code);
            return At(of, department?.Code, leaving) with { Version = staffed.Version };
        };
    }

    /// <summary>A target that gives way.</summary>
    public static LoadObject Target(string number, SubjectKey target)
    {
        return async (db, cancel) =>
        {
            if (!(await DrawObjects.Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            return of with { Version = (await StaffedAsync(db, number, target, cancel)).Version };
        };
    }

    /// <summary>An application that names this person.</summary>
    public static LoadObject Application(string number, SubjectKey target, string inspector)
    {
        return async (db, cancel) =>
        {
            if (!(await DrawObjects.Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            var staffed = await StaffedAsync(db, number, target, cancel);
            return (await ConcerningAsync(db, of, await RosterAsync(db, number, inspector, cancel), cancel)) with { Version = staffed.Version };
        };
    }

    /// <summary>An application that waits for its decision.</summary>
    public static LoadObject Waiting(string number, RecusalRequestId id)
    {
        return async (db, cancel) =>
        {
            if (!(await DrawObjects.Task(number)(db, cancel)).Succeeded(out var of, out var problem))
            {
                return problem;
            }

            var request = await db.RecusalRequests.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel);
            var row = request is null ? null : await RosterAsync(db, number, request.Inspector, cancel);
            var department = row is null ? null : await db.Set<Department>().AsNoTracking().SingleOrDefaultAsync(one => one.Name == row.Team, cancel);
            return (await ConcerningAsync(db, of, row, cancel)) with
            {
                Team = department?.Code ?? of.Leads[0],
                Version = request is null ? null : (await StaffedAsync(db, number, request.Target, cancel)).Version,
            };
        };
    }

    // Where the place cannot be told, the act itself says so; until then it is the lead's.
    private static ActObject At(ActObject of, DepartmentCode? team, IEnumerable<CheckOfficer> leaving)
    {
        return of with
        {
            Team = team ?? of.Leads[0],
            Signers = [.. of.Signers, .. leaving.Select(officer => new EarlierSigner(EarlierStep.Leaving, officer.Id, officer.Name))],
        };
    }

    private static async Task<ActObject> ConcerningAsync(SupervisionDb db, ActObject of, RosterRow? row, CancellationToken cancel) => row is null
        ? of
        : of with { Signers = [.. of.Signers, .. await PeopleBehind.Async(db, [row], EarlierStep.Concerned, cancel)] };

    private static Task<RosterRow?> RosterAsync(SupervisionDb db, string number, string inspector, CancellationToken cancel)
    {
        return (
            from row in db.RosterRows
            join attempt in db.Attempts on row.Attempt equals attempt.Id
            join task in db.Tasks on attempt.Task equals task.Id
            where task.Number == number && row.Inspector == inspector
            orderby attempt.Number descending
            select row).AsNoTracking().FirstOrDefaultAsync(cancel);
    }

    private static async Task<(IReadOnlyList<CheckOfficer> Officers, ObjectVersion? Version)> StaffedAsync(
        SupervisionDb db, string number, SubjectKey target, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleAsync(one => one.Number == number, cancel);

        if (task.BackCheck is null)
        {
            var checks = await db.Checks.AsNoTracking().Where(one => one.Task == task.Id && one.Target == target).ToListAsync(cancel);
            return checks.Count == 0 ? ([], null) : (checks[^1].Officers, CheckObjects.VersionOf(checks[^1]));
        }

        if (!BackCheck.TryCheckOf(target.ToString(), out var id))
        {
            return ([], null);
        }

        var drawn = await db.BackChecks.AsNoTracking().Where(one => one.Task == task.Id && one.Check == id).ToListAsync(cancel);
        return drawn.Count == 0 ? ([], null) : (drawn[^1].Officers, CheckObjects.VersionOf(drawn[^1]));
    }
}
