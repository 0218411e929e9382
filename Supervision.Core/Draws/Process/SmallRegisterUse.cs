using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Draws.Process;

/// <summary>
/// 人员不足时的安排: a department's register is too small to draw from, so people of neighbouring bodies join, or people are named directly
/// (国发〔2019〕5号). Approved before the freeze, and public with the rule.
/// </summary>
/// <param name="From">Neighbours: codes of the bodies whose people join. Direct: numbers of the people named.</param>
public sealed record SmallRegisterUse(
    TaskId Task, DepartmentCode Department, SmallRegisterMode Mode, IReadOnlyList<string> From, string Reason, Signed Approved)
{
    /// <summary>The member of rule.json that says so.</summary>
    public const string RuleKey = "smallRegister";

    public const int ReasonMaxLength = 300;

    public static Result<SmallRegisterUse> Of(
        TaskId task, DepartmentCode department, SmallRegisterMode mode, IReadOnlyList<string> from, string reason, Signed approved)
    {
        if (approved.By.Role is not Role.Approver)
        {
            return PlanProblems.OnlyHead(approved.By, "人员不足时的安排");
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength || string.IsNullOrWhiteSpace(approved.DocumentNumber))
        {
            return AttemptProblems.SmallRegisterWithoutReason();
        }

        if (from.Count == 0)
        {
            return AttemptProblems.SmallRegisterOfNobody();
        }

        return new SmallRegisterUse(task, department, mode, from, reason, approved);
    }
}

public enum SmallRegisterMode { Neighbours, Direct }

public static class SmallRegisterModeNames
{
    public static string Named(this SmallRegisterMode mode) => mode switch
    {
        SmallRegisterMode.Neighbours => "与相邻地区或单位的人员一并抽取",
        SmallRegisterMode.Direct => "直接委派",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };
}
