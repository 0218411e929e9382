using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Emergencies;

/// <summary>Everything that can stand in the way of entering what was made on paper.</summary>
public static class BackfillProblems
{
    public static Problem WrongCount() =>
        new("backfill.wrong-count", ProblemKind.Invalid, $"一次预留1到{PaperRange.MostAtOnce}份。请改正份数。");

    public static Problem OutageWrongTime() => new("backfill.outage-wrong-time", ProblemKind.Invalid,
        "停用的起止时间不对：开始应当早于结束，在一年以内，结束不晚于现在。系统恢复使用以后再登记。");

    public static Problem OutageWithoutCause() => new("backfill.outage-without-cause", ProblemKind.Invalid,
        $"没有写明停用的原因，须{SystemOutage.CauseMinLength}到{SystemOutage.CauseMaxLength}个字。");

    public static Problem NoNumber() => new("backfill.no-number", ProblemKind.Invalid, "补录须写明纸质文书的文号和检查开始的日期、时分。请照纸质文书填写。");

    public static Problem NotReserved(string number) =>
        new("backfill.not-reserved", ProblemKind.Invalid, $"{number}不在本部门预留的号段里。请照纸质文书核对文号；没有预留的不能补录。");

    public static Problem ReservedLater(string number, DateTimeOffset at) => new("backfill.reserved-later", ProblemKind.Conflict,
        $"{number}是{Said(at)}才预留的，晚于检查的时间。纸质文书号须事先预留，请核对文号和时间。");

    public static Problem NoOutage(DateTimeOffset at) => new("backfill.no-outage", ProblemKind.Conflict,
        $"{Said(at)}没有登记系统停用，不能补录。请核对时间；确实停用的，先由系统管理员或者负责人登记。");

    public static Problem NumberUsed(string number) =>
        new("backfill.number-used", ProblemKind.Conflict, $"{number}已经用于另一次检查，一个文号只用一次。请照纸质文书核对。");

    public static Problem CheckAlready(string target) =>
        new("backfill.check-already", ProblemKind.Conflict, $"对“{target}”的检查已经补录，一次检查只补录一次。");

    private static string Said(DateTimeOffset at) => $"{OfficeClock.InBeijing(at):yyyy-MM-dd HH:mm}";
}
