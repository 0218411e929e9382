using Supervision.Core.Primitives;

namespace Supervision.Core.Burden;

/// <summary>Everything that can stand in the way of an entry of the white list, each with its code and its sentence.</summary>
public static class WhiteListProblems
{
    public static Problem NotFound() =>
        new("white-list.not-found", ProblemKind.NotFound, "没有这一条无事不扰名单。请从名单打开。");

    public static Problem UnknownSubject(string typed) =>
        new("white-list.unknown-subject", ProblemKind.Invalid, $"名录里没有代码为“{typed}”的对象。请核对统一社会信用代码；确实没有的，请先由名录管理导入。");

    public static Problem Grave(string name, string record) =>
        new("white-list.grave", ProblemKind.Conflict, $"“{name}”不能列入无事不扰名单：{record}。移出之后再登记。");

    public static Problem Twice(WhiteListEntry standing) =>
        new("white-list.twice", ProblemKind.Conflict,
            $"本部门已经登记“{standing.TargetName}”，到{standing.Until:yyyy-MM-dd}为止。要改期限或者理由的，先停止那一条，再登记。");

    public static Problem WithoutReason() =>
        new("white-list.without-reason", ProblemKind.Invalid, $"列入无事不扰名单须写明理由（{WhiteListEntry.ReasonMaxLength}字以内）。");

    public static Problem TermWrong(DateOnly today, DateOnly latest) =>
        new("white-list.term", ProblemKind.Invalid, $"期限须在{today:yyyy-MM-dd}至{latest:yyyy-MM-dd}之间，最长{WhiteListEntry.LongestMonths}个月，到期可以再登记。");

    public static Problem ConfirmsOwn(WhiteListEntry entry) =>
        new("white-list.confirms-own", ProblemKind.Forbidden, $"“{entry.TargetName}”由您登记，须由另一人确认。");

    public static Problem NotOpen(WhiteListEntry entry, DateOnly today) =>
        new("white-list.not-open", ProblemKind.Conflict, $"“{entry.TargetName}”的这一条现在是“{entry.StandingOn(today)}”，不用再办理。请刷新名单。");

    public static Problem NoneChosen() =>
        new("white-list.none-chosen", ProblemKind.Invalid, "没有选停止哪一条。请在名单里选一条。");

    public static Problem EndedWithoutReason() =>
        new("white-list.ended-without-reason", ProblemKind.Invalid, $"停止须写明理由（{WhiteListEntry.ReasonMaxLength}字以内）。");
}
