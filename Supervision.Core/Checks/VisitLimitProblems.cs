using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>What limits on visits can put in the way of a check when its code is scanned.</summary>
public static class VisitLimitProblems
{
    private const string Ways = "请报负责人写明理由批准后再检查，或者经批准不再检查。";

    public static Problem Reached(string target, LimitHit hit) => hit.Limit.Kind switch
    {
        VisitLimitKind.Cooling => new("check.cooling", ProblemKind.Conflict,
            $"牵头部门在{hit.Limit.Period}内已经检查过“{target}”，间隔期未满，不能开始检查。{Ways}"),
        VisitLimitKind.Alert => new("check.visited-too-often", ProblemKind.Conflict,
            $"“{target}”在{hit.Limit.Period}内已被检查{hit.Visits}次，再检查即达到频次预警，不能直接开始检查。{Ways}"),
        _ => new("check.over-yearly-cap", ProblemKind.Conflict,
            $"“{target}”在{hit.Limit.Period}内已被检查{hit.Visits}次，达到{hit.Limit.Count}次的上限，不能开始检查。{Ways}"),
    };

    public static Problem OnlyHead(Actor actor) =>
        new("check.waiver-only-head", ProblemKind.Forbidden,
            $"达到频次限制后仍要检查，须经行政机关负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem NoneReached(string target) =>
        new("check.no-limit-reached", ProblemKind.Conflict, $"“{target}”没有达到任何频次限制，不用批准，可以直接开始检查。");

    public static Problem WaivedWithoutReason() =>
        new("check.waived-without-reason", ProblemKind.Invalid,
            $"批准在达到频次限制后检查，须写明理由（{LimitWaiver.ReasonMaxLength}字以内）：为什么必须现在检查。");
}
