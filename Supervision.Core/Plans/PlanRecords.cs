using Supervision.Core.Log.Records;

namespace Supervision.Core.Plans;

/// <summary>What the public log keeps of a plan.</summary>
public static class PlanRecords
{
    /// <summary>As it was published, whatever was amended since.</summary>
    public static PlanPublishedRecord Published(AnnualPlan plan) => new(plan.Title, plan.Year, Logged(plan.OriginalTasks));

    public static PlanAmendedRecord Amended(PlanAmendment amendment) => new(amendment.Number, amendment.Reason, Logged(amendment.After));

    private static List<LoggedTask> Logged(IReadOnlyList<PlannedTask> tasks) => [.. tasks.Select(Logged)];

    private static LoggedTask Logged(PlannedTask task) => new(
        task.Line,
        task.Title,
        task.Lead.ToString(),
        [.. task.Participants.Select(department => department.ToString())],
        task.Items,
        new(task.Scope.Regions, task.Scope.Industries, task.Scope.Kinds, task.Scope.IsDirected),
        task.From,
        task.To,
        task.IsJoint);
}
