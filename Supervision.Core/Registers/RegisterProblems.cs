using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Registers;

/// <summary>Everything that can stand in the way of using a register, each with its code and its sentence.</summary>
public static class RegisterProblems
{
    public static Problem NeverSynced(RegisterKind register) =>
        new("register.never-synced", ProblemKind.Conflict,
            $"{register.Named()}还没有同步过，不能抽取。请先导入名录；确需抽取的，由负责人登记放行理由。");

    public static Problem Stale(RegisterKind register, DateTimeOffset last, TimeSpan maxAge) =>
        new("register.stale", ProblemKind.Conflict,
            $"{register.Named()}上次同步是 {OfficeClock.InBeijing(last):yyyy-MM-dd HH:mm}，已超过规定的 {maxAge.TotalHours:0} 小时，不能抽取。"
            + "请先同步名录；确需抽取的，由负责人登记放行理由。");

    public static Problem OverrideWithoutReason(RegisterKind register) =>
        new("register.override-without-reason", ProblemKind.Invalid, $"放行{register.Named()}必须写明理由。请填写后再提交。");

    public static Problem OverrideNeedsHead(Actor actor) =>
        new("register.override-needs-head", ProblemKind.Forbidden,
            $"名录过期只能由负责人放行，{actor.Person}的角色是{actor.Role.Named()}。请负责人办理。");
}
