using System.Text.RegularExpressions;
using Supervision.Core.Primitives;

namespace Supervision.Core.Persistence.Refusals;

/// <summary>Everything that the database itself can refuse, each with its code and its sentence. Nothing of the act was written.</summary>
internal static partial class RefusalProblems
{
    private const string NotWritten = "这一步没有写入。";

    public static Problem AtTheSameTime() =>
        new("act.at-the-same-time", ProblemKind.Conflict, "另一位经办人刚刚办理了同一件事，这一步没有写入。请刷新页面，看清现状后再办。");

    /// <param name="guard">The guard's own sentence: what is refused and why.</param>
    public static Problem Guarded(string guard) =>
        new("write.guarded", ProblemKind.Conflict,
            $"{guard}{NotWritten}请刷新页面，看清现状；写下的内容确有错误的，按更正、撤回、作废或者替换的程序另办，不在原处改动。");

    /// <param name="guard">The guard's own sentence: what must come first.</param>
    public static Problem TooEarly(string guard) =>
        new("write.too-early", ProblemKind.Conflict, $"{guard}{NotWritten}请先办完前一步，再办这一步；刷新页面可以看到现在办到哪里。");

    public static Problem Taken(string code, string sentence) => new(code, ProblemKind.Conflict, sentence + NotWritten + "请刷新页面，看清现状后再办。");

    public static Problem Contradicts(string sentence) => new("write.contradicts", ProblemKind.Invalid, $"{sentence}{NotWritten}请对照改正后再办。");

    public static Problem NothingToReferTo() =>
        new("write.nothing-to-refer-to", ProblemKind.Conflict,
            $"这一步所依据的记录不存在，或者还有别的记录以它为依据。{NotWritten}请刷新页面，从现有的记录里重新选择后再办。");

    public static Problem Incomplete() =>
        new("write.incomplete", ProblemKind.Invalid, $"有一项必须填写的内容是空的。{NotWritten}请逐项核对，补齐后再办。");

    public static Problem Crossed() =>
        new("write.crossed", ProblemKind.Conflict, $"这一步与别人同时在办的事项互相等待，试了几次都没有办成。{NotWritten}请过一会儿再办一次。");

    public static Problem Busy() =>
        new("write.busy", ProblemKind.Conflict, $"别的事项正在写入同一处记录，等待的时间已到。{NotWritten}请过一会儿再办一次。");

    /// <param name="told">In the words of the database, with the greatest length in brackets.</param>
    public static Problem TooLong(string told)
    {
        var longest = Length().Match(told) is { Success: true } found ? $"，那里最多{found.Groups[1].Value}个字" : "";
        return new("write.too-long", ProblemKind.Invalid, $"有一处填写的文字太长{longest}。{NotWritten}请改短后再办。");
    }

    public static Problem NotText() =>
        new("write.not-text", ProblemKind.Invalid, $"填写的内容里有不能保存的字符，多半是从别处粘贴带来的。{NotWritten}请删去看不见的字符，或者重新打一遍，再办。");

    public static Problem Unfit() =>
        new("write.unfit", ProblemKind.Invalid, $"有一处填写的数字、日期或者文字超出了可以保存的范围。{NotWritten}请逐项核对后再办。");

    public static Problem NotAllowed() =>
        new("write.not-allowed", ProblemKind.Forbidden, $"数据库不允许本系统这样改动记录。{NotWritten}请把所办的事项和时间告诉本单位的系统管理员。");

    public static Problem OtherDepartments() =>
        new("write.other-department", ProblemKind.Forbidden,
            $"这一步要写的记录归别的部门，您的登录不能写入。{NotWritten}请由该部门的人员办理；您本人调到该部门的，请退出后以该部门的角色重新登录。");

    [GeneratedRegex(@"\((\d+)\)")]
    private static partial Regex Length();
}
