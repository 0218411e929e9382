using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>What every planned task must have, whether it stands in a plan or is temporary.</summary>
internal static class TaskRules
{
    public static Problem? Check(int year, PlannedTask task) =>
        string.IsNullOrWhiteSpace(task.Title) ? PlanProblems.TaskWithoutTitle(task.Line)
        : task.Items.Count == 0 ? PlanProblems.TaskWithoutItems(task)
        : !task.Participants.Contains(task.Lead) ? PlanProblems.LeadNotTakingPart(task)
        : task.From > task.To ? PlanProblems.PeriodBackwards(task)
        : task.From.Year != year || task.To.Year != year ? PlanProblems.PeriodOutsideYear(task, year)
        : null;
}
