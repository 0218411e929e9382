using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;

namespace Supervision.Core.Plans;

/// <summary>What can stand in the way of a task that looks at finished checks again.</summary>
public static class BackCheckTaskProblems
{
    public static Problem OnlySupervision(Actor actor) =>
        new("back-check.only-supervision", ProblemKind.Forbidden,
            $"抽查复核须由负责人或执法监督人员安排，{actor.Person}的角色是“{actor.Role.Named()}”。请由他们办理。");

    public static Problem WithoutTitle() =>
        new("back-check.title", ProblemKind.Invalid, $"复核任务名称应为1至{AnnualPlan.TitleMaxLength}个字。请填写名称。");

    public static Problem ScopeBackwards() =>
        new("back-check.scope-backwards", ProblemKind.Invalid, "复核范围的结束日期早于开始日期。请更正。");

    public static Problem PeriodBackwards() =>
        new("back-check.period-backwards", ProblemKind.Invalid, "复核期限的结束日期早于开始日期，或早于复核范围的结束日期。请更正。");
}
