using Supervision.Core.Primitives;
using Supervision.Core.Registers.Items;

namespace Supervision.Core.Plans;

/// <summary>抽查任务: what is checked, by which departments, in which part of the register. It is drawn in attempts.</summary>
public sealed class InspectionTask
{
    private InspectionTask()
    {
    }

    public required TaskId Id { get; init; }

    /// <summary>任务编号, unique; the <c>task</c> of the draw protocol.</summary>
    public required string Number { get; init; }

    public PlanId? Plan { get; private init; }

    public int? PlanLine { get; private init; }

    /// <summary>Set exactly when the task stands outside any plan.</summary>
    public TemporaryGround? Ground { get; private init; }

    public string? GroundDocument { get; private init; }

    /// <summary>Set exactly when the task looks again at finished checks instead of visiting.</summary>
    public BackCheckScope? BackCheck { get; private init; }

    public required string Title { get; init; }

    public required DepartmentCode Lead { get; init; }

    public required IReadOnlyList<DepartmentCode> Participants { get; init; }

    /// <summary>The versions in force when the task was made; later versions do not change it.</summary>
    public required IReadOnlyList<TaskItem> Items { get; init; }

    public required TaskScope Scope { get; init; }

    /// <summary>First day, inclusive.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly To { get; init; }

    /// <summary>Whether drawn targets become public at the draw instead of with their results.</summary>
    public required bool PublishesDrawnList { get; init; }

    /// <summary>密封: strata are risk tiers, which are internal; open otherwise.</summary>
    public required bool Sealed { get; init; }

    public required Signed Made { get; init; }

    public uint RowVersion { get; private set; }

    public bool IsJoint => Participants.Count > 1;

    public static InspectionTask FromPlan(
        TaskId id, string number, AnnualPlan plan, PlannedTask line, IReadOnlyList<TaskItem> items, bool sealedTiers, Signed made) =>
        new()
        {
            Id = id,
            Number = number,
            Plan = plan.Id,
            PlanLine = line.Line,
            Title = line.Title,
            Lead = line.Lead,
            Participants = line.Participants,
            Items = items,
            Scope = line.Scope,
            From = line.From,
            To = line.To,
            PublishesDrawnList = false,
            Sealed = sealedTiers,
            Made = made,
        };

    /// <summary>A second look at finished checks by people of <paramref name="by"/>, arranged by the head or by supervision.</summary>
    public static Result<InspectionTask> OfBackCheck(
        TaskId id, string number, string title, BackCheckScope scope, DepartmentCode by, DateOnly from, DateOnly to, Signed made)
    {
        if (made.By.Role is not (Role.Approver or Role.Supervisor))
        {
            return BackCheckTaskProblems.OnlySupervision(made.By);
        }

        if (string.IsNullOrWhiteSpace(title) || title.Length > AnnualPlan.TitleMaxLength)
        {
            return BackCheckTaskProblems.WithoutTitle();
        }

        if (scope.From > scope.To)
        {
            return BackCheckTaskProblems.ScopeBackwards();
        }

        if (from > to || to < scope.To)
        {
            return BackCheckTaskProblems.PeriodBackwards();
        }

        return new InspectionTask
        {
            Id = id,
            Number = number,
            BackCheck = scope,
            Title = title,
            Lead = by,
            Participants = [by],
            Items = [],
            Scope = TaskScope.Everything,
            From = from,
            To = to,
            PublishesDrawnList = false,
            Sealed = false,
            Made = made,
        };
    }

    /// <summary>A task outside the plan: only on a listed ground, with its document, approved by the head; a campaign also filed.</summary>
    public static Result<InspectionTask> Temporary(
        TaskId id, string number, TemporaryGround ground, string? document, PlannedTask task, IReadOnlyList<TaskItem> items,
        bool sealedTiers, Signed approved)
    {
        if (TaskRules.Check(task.From.Year, task) is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(document))
        {
            return PlanProblems.GroundWithoutDocument(ground);
        }

        if (approved.By.Role is not Role.Approver)
        {
            return PlanProblems.TemporaryNeedsHead(approved.By);
        }

        if (ground is TemporaryGround.SuperiorCampaign && string.IsNullOrWhiteSpace(approved.DocumentNumber))
        {
            return PlanProblems.CampaignNotFiled();
        }

        return new InspectionTask
        {
            Id = id,
            Number = number,
            Ground = ground,
            GroundDocument = document,
            Title = task.Title,
            Lead = task.Lead,
            Participants = task.Participants,
            Items = items,
            Scope = task.Scope,
            From = task.From,
            To = task.To,
            PublishesDrawnList = false,
            Sealed = sealedTiers,
            Made = approved,
        };
    }
}

/// <summary>An item as the task uses it: the code, the version, whose it is and what it is called.</summary>
public sealed record TaskItem(string Code, int Version, ItemVersionId VersionId, DepartmentCode Department, string Name);
