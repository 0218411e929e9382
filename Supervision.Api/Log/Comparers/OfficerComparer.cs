using Microsoft.EntityFrameworkCore;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Draws.Bundles;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Draws.Protocol.Replacements;
using Supervision.Core.Log.Records;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Api.Log.Comparers;

/// <summary>
/// The officers on every check are those of the frozen roster at the places that the draw gave them, and that replacements in the log gave
/// others since.
/// </summary>
public sealed class OfficerComparer(SupervisionDb db, OfficersOfTask officersOfTask, StoredReplacements replacements, RowAtHand row)
{
    /// <summary>The first check whose officers are others, or how many checks were looked at.</summary>
    public async Task<Result<CheckCount>> CompareAsync(CancellationToken cancel)
    {
        var attempts = await db.Attempts.AsNoTracking().Where(attempt => attempt.Locked != null).Select(attempt => attempt.Id).ToListAsync(cancel);
        var count = 0;

        foreach (var id in attempts)
        {
            var task = await TaskOfAsync(id, cancel);

            // The people of a back-check stand on it and not on the check.
            if (task.BackCheck is not null)
            {
                continue;
            }

            row.Is($"任务{task.Number}的检查和人员", "inspection_checks、roster_rows");
            var places = await PlacesAsync(id, cancel);
            var people = await officersOfTask.ReadAsync(task, id, cancel);
            var teams = await officersOfTask.TeamsAsync(task, cancel);
            var checks = await db.Checks.AsNoTracking().Where(check => check.Attempt == id && check.Dropped == null).ToListAsync(cancel);

            if (Odd(places, checks) is { } odd)
            {
                return LogProblems.ChecksDiffer(task.Number, odd);
            }

            foreach (var check in checks)
            {
                var standing = places.GetValueOrDefault(check.Target.ToString(), [])
                    .Select(place => people.GetValueOrDefault(place.Value) is { } person ? Text(teams[place.Key.Team], place.Key.Slot, person) : place.Value);

                if (!standing.ToHashSet(StringComparer.Ordinal).SetEquals(check.Officers.Select(officer => Text(officer.Department, officer.Slot, officer))))
                {
                    return LogProblems.OfficersDiffer(task.Number, check.TargetName);
                }
            }

            count += checks.Count;
        }

        return new CheckCount(count);
    }

    // Each target that was drawn and stands has one check, and there is no other.
    private static string? Odd(Dictionary<string, Dictionary<Place, string>> places, List<InspectionCheck> checks)
    {
        var standing = checks.Select(check => check.Target.ToString()).ToList();
        var twice = standing.GroupBy(target => target).FirstOrDefault(same => same.Count() > 1)?.Key;
        return twice ?? standing.Except(places.Keys).Concat(places.Keys.Except(standing)).FirstOrDefault();
    }

    private async Task<InspectionTask> TaskOfAsync(AttemptId attempt, CancellationToken cancel)
    {
        var id = await db.Attempts.AsNoTracking().Where(one => one.Id == attempt).Select(one => one.Task).SingleAsync(cancel);
        return await db.Tasks.AsNoTracking().SingleAsync(task => task.Id == id, cancel);
    }

    private async Task<Dictionary<string, Dictionary<Place, string>>> PlacesAsync(AttemptId attempt, CancellationToken cancel)
    {
        var assigned = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);
        var places = assigned.GroupBy(row => row.Target)
            .ToDictionary(target => target.Key, target => target.ToDictionary(row => new Place(row.Team, row.Slot), row => row.Inspector));

        foreach (var line in await replacements.ReadAsync(attempt, cancel))
        {
            Apply(line, places);
        }

        return places;
    }

    // The reserve inherits the people of the target whose place it takes; then one by one others come.
    private static void Apply(ReplacementLine line, Dictionary<string, Dictionary<Place, string>> places)
    {
        if (line.OfTarget)
        {
            if (places.Remove(line.Out, out var inherited) && line.In.Length > 0)
            {
                places[line.In] = inherited;
            }

            return;
        }

        if (!places.TryGetValue(line.Target, out var standing))
        {
            places[line.Target] = standing = [];
        }

        var place = new Place(line.Team, line.Slot);

        if (line.In.Length > 0)
        {
            standing[place] = line.In;
        }
        else
        {
            standing.Remove(place);
        }
    }

    private static string Text(DepartmentCode department, int slot, CheckOfficer officer) =>
        $"{department}/{slot}/{officer.Certificate}/{officer.Name}";

    private readonly record struct Place(string Team, int Slot);
}

public sealed record CheckCount(int Checks);
