using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Draws.Attempts;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Draws.Process;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Checks;

/// <summary>The checks of one task, those that wait for somebody first.</summary>
public sealed class CheckBoard(SupervisionDb db, Overseen overseen, EmptyPlacesOfTask emptyPlacesOfTask, DepartmentNames departments, LimitsAtApproval limits, TimeProvider clock)
{
    public async Task<Result<CheckBoardView>> ReadAsync(Actor actor, string taskNumber, CancellationToken cancel)
    {
        var task = await db.Tasks.AsNoTracking().SingleOrDefaultAsync(t => t.Number == taskNumber, cancel);

        if (task is null)
        {
            return PlanProblems.TaskNotFound(taskNumber);
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.DrawnChecks, CheckObjects.OfTask(taskNumber), cancel) is { } problem)
        {
            return problem;
        }

        var checks = await db.Checks.AsNoTracking().Where(check => check.Task == task.Id).ToListAsync(cancel);
        var places = await emptyPlacesOfTask.ReadAsync(task, cancel);
        return new CheckBoardView(actor, task, [.. checks.OrderBy(check => check.State).ThenBy(check => check.TargetName, StringComparer.Ordinal)],
            await departments.ReadAsync(cancel), await limits.ReadAsync([.. checks.Where(check => check.State is CheckState.Drawn)], OfficeClock.Today(clock), cancel),
            [.. checks.SelectMany(check => (places?.Of(check) ?? []).Select(place => (check, place)))]);
    }
}

/// <param name="AtLimit">Those that wait for approval and for which other visits have reached a limit.</param>
/// <param name="Empty">Places that a replacement left empty, to be tried again when people are back.</param>
public sealed record CheckBoardView(
    Actor Actor, InspectionTask Task, IReadOnlyList<InspectionCheck> Checks, NamesByCode Departments, IReadOnlyList<CheckAtLimit> AtLimit,
    IReadOnlyList<(InspectionCheck Check, EmptyPlace Place)> Empty)
{
    /// <summary>What a check waits for; of a joint one, which department is still owed.</summary>
    public string Standing(InspectionCheck check)
    {
        if (!check.HasParts || check.Scanned is null || check.Reviewed is not null)
        {
            return check.State.Named();
        }

        var owed = check.Going.Select(officer => officer.Department).Distinct()
            .GroupBy(code => check.PartOf(code)?.State ?? CheckState.Started).OrderBy(group => group.Key)
            .Select(group => $"{group.Key.Named()}：{string.Join('、', group.Select(code => Departments[code]))}");
        return string.Join('；', owed);
    }

    /// <summary>How many wait for the head of the reader's own department.</summary>
    public int ToApprove
    {
        get
        {
            var department = IsParticipant ? Actor.Department : Task.Lead;
            return Checks.Count(check => check.AwaitsApprovalOf(department));
        }
    }

    /// <summary>The lead approves the visit, another department its own officers.</summary>
    public bool IsParticipant => Actor.Department != Task.Lead && Task.Participants.Contains(Actor.Department);

    /// <summary>The lines in which the times of the visits are filled in.</summary>
    public string VisitsBegun => VisitTimesText.Begun(Checks.Where(check => check.State is CheckState.Approved));

    public bool NeedsWaiver => AtLimit.Any(one => one.NeedsWaiver);

    public int ToNotify => Checks.Count(check => check.State is CheckState.Approved);

    public IEnumerable<(string State, int Count)> States => Checks.CountBy(check => check.State).OrderBy(pair => pair.Key).Select(pair => (pair.Key.Named(), pair.Value));
}
