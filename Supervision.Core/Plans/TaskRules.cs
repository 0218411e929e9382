using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>What every planned task must have, whether it stands in a plan or is temporary.</summary>
internal static class TaskRules
{
    public static Problem? Check(int year, PlannedTask task)
    {
        if (string.IsNullOrWhiteSpace(task.Title))
        {
            return PlanProblems.TaskWithoutTitle(task.Line);
        }

        if (task.Items.Count == 0)
        {
            return PlanProblems.TaskWithoutItems(task);
        }

        if (!task.Participants.Contains(task.Lead))
        {
            return PlanProblems.LeadNotTakingPart(task);
        }

        if (task.From > task.To)
        {
            return PlanProblems.PeriodBackwards(task);
        }

        if (task.From.Year != year || task.To.Year != year)
        {
            return PlanProblems.PeriodOutsideYear(task, year);
        }

        return null;
    }
}
