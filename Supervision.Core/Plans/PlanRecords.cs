using Supervision.Core.Log.Records;

namespace Supervision.Core.Plans;

/// <summary>What the public log keeps of a plan and of a task.</summary>
public static class PlanRecords
{
    /// <summary>As it was published, whatever was amended since.</summary>
    public static PlanPublishedRecord Published(AnnualPlan plan) => new(plan.Title, plan.Year, Logged(plan.OriginalTasks));

    public static PlanAmendedRecord Amended(PlanAmendment amendment) => new(amendment.Number, amendment.Reason, Logged(amendment.After));

    /// <param name="plan">Number of the plan from which the task was made; null where there is none.</param>
    public static TaskMadeRecord Made(InspectionTask task, string? plan) => new()
    {
        Title = task.Title,
        Plan = plan,
        Line = task.PlanLine,
        Ground = task.Ground?.Code(),
        GroundDocument = task.GroundDocument,
        BackCheck = task.BackCheck is { } scope ? new(scope.From, scope.To, scope.Department?.ToString()) : null,
        Lead = task.Lead.ToString(),
        Participants = [.. task.Participants.Select(department => department.ToString())],
        Items = [.. task.Items.Select(item => new LoggedItem(item.Code, item.Version, item.Department.ToString(), item.Name))],
        Scope = Logged(task.Scope),
        From = task.From,
        To = task.To,
        IsJoint = task.IsJoint,
        IsSealed = task.Sealed,
        PublishesDrawnList = task.PublishesDrawnList,
    };

    private static List<LoggedTask> Logged(IReadOnlyList<PlannedTask> tasks) => [.. tasks.Select(Logged)];

    private static LoggedTask Logged(PlannedTask task)
    {
        var participants = task.Participants.Select(department => department.ToString());
        return new(
            task.Line,
            task.Title,
            task.Lead.ToString(),
            [.. participants],
            task.Items,
            Logged(task.Scope),
            task.From,
            task.To,
            task.IsJoint);
    }

    private static LoggedScope Logged(TaskScope scope) => new(scope.Regions, scope.Industries, scope.Kinds, scope.IsDirected);
}
