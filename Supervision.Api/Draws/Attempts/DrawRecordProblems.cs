using Supervision.Core.Draws.Process;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Draws.Attempts;

/// <summary>What can stand in the way of reading a draw.</summary>
public static class DrawRecordProblems
{
    public static Problem NotPublic(string file) =>
        new("draw.file-not-public", ProblemKind.NotFound, $"文件“{file}”现在不公开，或者没有这个文件。可以下载的文件列在抽取页上。");

    public static Problem OwnLineNotYet() =>
        new("draw.own-line-not-yet", ProblemKind.Conflict, "这次抽取的检查还没有全部结束，现在不能取得自己的一行。检查全部结束后再来。");

    /// <summary>The same words whether the target is not in the frame or the code is wrong.</summary>
    public static Problem OwnLineRefused() =>
        new("draw.own-line-refused", ProblemKind.Forbidden, "信用代码和核对码不相配。请对照核对码通知逐字检查；核对码只对一次抽取有效，重新发给以后原来的作废。");

    public static Problem OwnLineCodeUsed(DateTimeOffset at) =>
        new("draw.own-line-code-used", ProblemKind.Conflict,
            $"这个核对码已在{OfficeClock.InBeijing(at):yyyy-MM-dd HH:mm}用过，{OwnLineCode.ReadingTime.TotalMinutes:0}分钟的查看时间已过。如需再看，请向发码的部门重新领取；不是本单位用的，也请告诉该部门。");

    public static Problem OwnLineTooOften() =>
        new("draw.own-line-too-often", ProblemKind.Forbidden, "尝试得太频繁，请一分钟以后再试。");

    /// <summary>The same words whether the target was not drawn or its notice is not out.</summary>
    public static Problem OfficersNotYet() =>
        new("draw.officers-not-yet", ProblemKind.Conflict, "还没有发给您单位的检查通知书，没有检查人员可以核对。收到通知书以后再来。");

    public static Problem OfficersNotFrozen() =>
        new("draw.officers-not-frozen", ProblemKind.Conflict, "这次抽取进行时还没有冻结人员的姓名和执法证号，不能在这里核对。请向作出检查的机关核实，或者拨打通知书上的投诉举报电话。");

    public static Problem NotInFrame(string target, string task) =>
        new("draw.not-in-frame", ProblemKind.NotFound, $"{target}不在任务{task}最近一次抽取的名录里，没有核对码可以发。");
}
