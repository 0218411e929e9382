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
/// others since; who gave way did so for the reason of a replacement.
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
            var lines = await replacements.ReadAsync(id, cancel);
            var all = await db.Checks.AsNoTracking().Where(check => check.Attempt == id).ToListAsync(cancel);
            var checks = all.Where(check => check.Dropped is null).ToList();
            var places = await PlacesAsync(id, lines, cancel);

            if (Odd(places, checks) is { } odd)
            {
                return LogProblems.ChecksDiffer(task.Number, odd);
            }

            if (GoneOtherwise(all, lines) is { } gone)
            {
                return LogProblems.CheckDiffers(task.Number, gone, "被递补接替的事由");
            }

            if (all.FirstOrDefault(check => check.Task != task.Id || check.Department != task.Lead) is { } moved)
            {
                return LogProblems.CheckDiffers(task.Number, moved.TargetName, "所属的任务或者部门");
            }

            if (await StaffedOtherwiseAsync(task, id, places, checks, cancel) is { } staffed)
            {
                return LogProblems.OfficersDiffer(task.Number, staffed);
            }

            count += checks.Count;
        }

        var stray = await db.Checks.AsNoTracking().Where(check => !attempts.Contains(check.Attempt)).Select(check => check.TargetName).FirstOrDefaultAsync(cancel);
        return stray is null ? new CheckCount(count) : LogProblems.CheckOfNoDraw(stray);
    }

    private async Task<string?> StaffedOtherwiseAsync(
        InspectionTask task, AttemptId attempt, Dictionary<string, Dictionary<Place, string>> places, List<InspectionCheck> checks, CancellationToken cancel)
    {
        var people = await officersOfTask.ReadAsync(task, attempt, cancel);
        var teams = await officersOfTask.TeamsAsync(task, cancel);

        // Rosters frozen before names were kept leave the certificate to the register, where it is renewed.
        var isDated = await db.RosterRows.AnyAsync(person => person.Attempt == attempt && person.ValidTo != null, cancel);

        foreach (var check in checks)
        {
            var standing = places.GetValueOrDefault(check.Target.ToString(), []).Select(place => people.GetValueOrDefault(place.Value) is { } person
                ? Text(teams[place.Key.Team], place.Key.Slot, person, isDated)
                : place.Value);
            var named = check.Officers.Select(officer => Text(officer.Department, officer.Slot, officer, isDated));

            if (!standing.ToHashSet(StringComparer.Ordinal).SetEquals(named))
            {
                return check.TargetName;
            }
        }

        return null;
    }

    // Who gave way did so by a replacement, and for its reason.
    private static string? GoneOtherwise(List<InspectionCheck> checks, IReadOnlyList<ReplacementLine> lines)
    {
        var replaced = lines.Where(line => line.OfTarget).ToDictionary(line => line.Out, line => line.Reason);
        var gone = checks.Where(check => check.Dropped is not null || check.DroppedBecause is not null).ToList();
        var other = gone.FirstOrDefault(check => check.DroppedBecause is null || replaced.GetValueOrDefault(check.Target.ToString()) != check.DroppedBecause);
        return other?.TargetName ?? replaced.Keys.Except(gone.Select(check => check.Target.ToString())).FirstOrDefault();
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

    private async Task<Dictionary<string, Dictionary<Place, string>>> PlacesAsync(
        AttemptId attempt, IReadOnlyList<ReplacementLine> lines, CancellationToken cancel)
    {
        var assigned = await db.AssignedRows.AsNoTracking().Where(row => row.Attempt == attempt).ToListAsync(cancel);
        var places = assigned.GroupBy(row => row.Target)
            .ToDictionary(target => target.Key, target => target.ToDictionary(row => new Place(row.Team, row.Slot), row => row.Inspector));

        foreach (var line in lines)
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

    private static string Text(DepartmentCode department, int slot, CheckOfficer officer, bool isDated) =>
        $"{department}/{slot}/{officer.Certificate}/{officer.Name}/{(isDated ? officer.ValidTo : DateOnly.MinValue)}";

    private readonly record struct Place(string Team, int Slot);
}

public sealed record CheckCount(int Checks);
