using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Everything that can stand in the way of an exception, each with its code and its sentence.</summary>
public static class PairWaiverProblems
{
    public static Problem PairMissing() =>
        new("exception.pair", ProblemKind.Invalid, "请选择对哪两步登记例外。只有列出的几对可以登记。");

    public static Problem NeverOnePerson(ExceptionPair pair) =>
        new("exception.never", ProblemKind.Forbidden,
            $"“{pair.Named}”任何时候都须由不同的人办理，不能登记例外。人手不够的，请向司法行政部门或者邻近部门借用人员，或者报上级办理。");

    public static Problem PersonMissing() =>
        new("exception.person", ProblemKind.Invalid, "请选择由本部门的哪一个人办理这两步。");

    public static Problem SignedForHimself() =>
        new("exception.signed-for-himself", ProblemKind.Forbidden, "不能为自己登记例外。请由另一人担任这两步，或者报上级办理。");

    public static Problem NotFound() =>
        new("exception.missing", ProblemKind.NotFound, "没有这件例外登记。");

    public static Problem Over(string number) =>
        new("exception.over", ProblemKind.Conflict, $"例外{number}已经终止或者到期，不需要再办。");

    public static Problem UntilMissing() =>
        new("exception.until", ProblemKind.Invalid, "请写明例外到哪一天为止。");

    public static Problem TermBackwards() =>
        new("exception.term", ProblemKind.Invalid, "例外的截止日期不能早于起始日期。");

    public static Problem TooLong() =>
        new("exception.too-long", ProblemKind.Invalid,
            string.Create(CultureInfo.InvariantCulture, $"例外最长{PairWaiver.LongestMonths}个月。请改短；期满仍然需要的，重新登记。"));
}
