using Microsoft.EntityFrameworkCore;
using Supervision.Api.Access;
using Supervision.Api.Access.Objects;
using Supervision.Api.Access.Table;
using Supervision.Api.Registers.Departments;
using Supervision.Core.Checks;
using Supervision.Core.Emergencies;
using Supervision.Core.Persistence;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Checks;

/// <summary>One check with everything that is done at it.</summary>
public sealed class CheckDesk(SupervisionDb db, Overseen overseen, DepartmentNames departments, ResultCodes codes, LimitsAtScan limits, TimeProvider clock)
{
    public async Task<Result<CheckDeskView>> ReadAsync(Actor actor, CheckId id, CancellationToken cancel)
    {
        var check = await db.Checks.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);

        if (check is null)
        {
            return CheckProblems.NotFound(id.ToString());
        }

        if (await overseen.WhyNotAsync(actor, ReadActs.DrawnChecks, CheckObjects.Check(id), cancel) is { } problem)
        {
            return problem;
        }

        var task = await db.Tasks.AsNoTracking().SingleAsync(t => t.Id == check.Task, cancel);
        var today = OfficeClock.DayOf(clock.GetUtcNow());
        var hits = check.State is CheckState.Notified ? await limits.OfAsync(check, today, cancel) : [];

        return new CheckDeskView(actor, check, task, await departments.ReadAsync(cancel),
            codes.On(check.EndedOn ?? today), today, hits)
        {
            Backfill = await db.Backfills.AsNoTracking().SingleOrDefaultAsync(one => one.Check == id, cancel),
        };
    }
}

/// <param name="Codes">The overall results that can be chosen.</param>
/// <param name="Hits">Limits on visits reached today, waived or not; empty once the check has begun.</param>
public sealed record CheckDeskView(
    Actor Actor, InspectionCheck Check, InspectionTask Task, NamesByCode Departments, IReadOnlyList<ResultCode> Codes, DateOnly Today, IReadOnlyList<LimitHit> Hits)
{
    /// <summary>补录: the paper on which it was made; null, made here.</summary>
    public Backfill? Backfill { get; init; }

    /// <summary>Limits of which the head has not said why it is checked all the same; whoever goes is warned of them.</summary>
    public IEnumerable<LimitHit> ToWaive => Hits.Where(hit => Check.Waiver?.Limits.Contains(hit.Limit.Id) is not true);

    public bool CanStart => Check.State is CheckState.Notified;

    /// <summary>Until the review, an entry may be repeated; at a joint check by each department for itself.</summary>
    public bool CanEnter
    {
        get
        {
            var isOpen = Check.State is CheckState.Started or CheckState.Entered or CheckState.Confirmed;
            return isOpen && OwnItems.Count > 0 && Own?.Reviewed is null;
        }
    }

    public bool CanConfirm => OwnState is CheckState.Entered;

    /// <summary>What was entered is given back also before it is confirmed.</summary>
    public bool CanGiveBack => OwnState is CheckState.Entered or CheckState.Confirmed;

    public bool CanReview => OwnState is CheckState.Confirmed;

    /// <summary>What the own department enters: all where it checks alone.</summary>
    public IReadOnlyList<TaskItem> OwnItems => [.. Task.Items.Where(item => Check.HasParts ? item.Department == Actor.Department : Check.Goes(item.Department))];

    /// <summary>What stands behind a department's officers that do not go, or not yet; empty for one that goes.</summary>
    public string Absence(DepartmentCode department)
    {
        if (Check.Goes(department))
        {
            return "";
        }

        return Check.Code is null ? "，本部门负责人还没有批准" : "，本部门负责人没有批准，不参加";
    }

    /// <summary>What the own department has entered of a joint check.</summary>
    public CheckPart? Own => Check.PartOf(Actor.Department);

    private CheckState? OwnState => Check.HasParts ? Own?.State : Check.State;

    public ItemResult? ResultOf(string item) => Check.Items.FirstOrDefault(result => result.Item == item);
}
