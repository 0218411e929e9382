using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>计划任务: one line of an annual plan, as the public reads it before anything is drawn.</summary>
/// <param name="Line">Stable within the plan, from 1; an amendment never gives a number twice.</param>
/// <param name="Items">Codes of published items.</param>
/// <param name="From">First day of the period, inclusive.</param>
/// <param name="To">Last day of the period, inclusive.</param>
public sealed record PlannedTask(
    int Line,
    string Title,
    DepartmentCode Lead,
    IReadOnlyList<DepartmentCode> Participants,
    IReadOnlyList<string> Items,
    TaskScope Scope,
    DateOnly From,
    DateOnly To)
{
    /// <summary>部门联合抽查: more than one department takes part.</summary>
    public bool IsJoint => Participants.Count > 1;
}
