using Supervision.Core.Draws.Process;
using Supervision.Core.Plans;
using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>What limits on visits ask before a check is approved, and what they say when its code is scanned.</summary>
public static class VisitLimitProblems
{
    // So many are named in the sentence; the page lists all.
    private const int MostNamed = 20;

    /// <summary>That a limit is reached, in words for whoever decides or goes.</summary>
    public static string Words(string target, LimitHit hit) => hit.Limit.Kind switch
    {
        VisitLimitKind.Cooling => $"本机关在{hit.Limit.Period}内已经检查过“{target}”的同类事项，间隔期未满。",
        VisitLimitKind.Alert => $"“{target}”在{hit.Limit.Period}内已被检查{hit.Visits}次，再检查即达到频次预警。",
        _ => $"“{target}”在{hit.Limit.Period}内已被检查{hit.Visits}次，达到{hit.Limit.Count}次的上限。",
    };

    /// <summary>Every check of the task that needs the head's leave, all at once.</summary>
    public static Problem NeedWaiver(IReadOnlyList<(string Target, IReadOnlyList<LimitHit> Hits)> checks) =>
        new("check.needs-waiver", ProblemKind.Conflict,
            $"有{checks.Count}户在冻结名录之后又有检查，已经达到频次限制：{string.Concat(checks.Take(MostNamed).SelectMany(check => check.Hits.Select(hit => Words(check.Target, hit))))}"
            + "仍要检查的，写明理由，一并批准；不再检查的，先到“替换和回避”办理。");

    public static Problem OnlyHead(Actor actor) =>
        new("check.waiver-only-head", ProblemKind.Forbidden,
            $"达到频次限制后仍要检查，须经行政机关负责人批准，{actor.Person}的角色是“{actor.Role.Named()}”。请报负责人批准。");

    public static Problem NoneReached(string target) =>
        new("check.no-limit-reached", ProblemKind.Conflict, $"“{target}”没有达到任何频次限制，不用批准，可以直接开始检查。");

    public static Problem WaivedWithoutReason() =>
        new("check.waived-without-reason", ProblemKind.Invalid,
            $"批准在达到频次限制后检查，须写明理由（{LimitWaiver.ReasonMaxLength}字以内）：为什么必须现在检查。");
}
