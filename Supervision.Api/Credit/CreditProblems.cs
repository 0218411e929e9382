using Supervision.Core.Credit;
using Supervision.Core.Primitives;

namespace Supervision.Api.Credit;

/// <summary>What stands in the way of a credit record, each with its code and its sentence.</summary>
public static class CreditProblems
{
    private const string NothingWritten = "本次没有记入任何内容。";

    public static Problem WrongColumns(string path, IReadOnlyList<string> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice)
    {
        string[] wrong =
        [
            .. missing.Count > 0 ? [$"缺少{string.Join('、', missing)}"] : Array.Empty<string>(),
            .. unknown.Count > 0 ? [$"不认识{string.Join('、', unknown.Select(header => $"“{header}”"))}"] : Array.Empty<string>(),
            .. twice.Count > 0 ? [$"{string.Join('、', twice.Select(header => $"“{header}”"))}出现了不止一次"] : Array.Empty<string>(),
        ];
        return new("credit.wrong-columns", ProblemKind.Invalid,
            $"文件{path}的表头不是双公示的行政处罚、行政许可或者名单荣誉的数据项：{string.Join('；', wrong)}。请按数据标准的列名更正后再导入。{NothingWritten}");
    }

    public static Problem NoRows(string path) =>
        new("credit.no-rows", ProblemKind.Invalid, $"文件{path}只有表头，没有数据行。{NothingWritten}");

    public static Problem TooManyRows(int most) =>
        new("credit.too-many-rows", ProblemKind.Invalid, $"一个文件最多{most}行。{NothingWritten}请分成几个文件导入。");

    public static Problem AllRefused(IReadOnlyList<CreditFault> faults) =>
        new("credit.all-refused", ProblemKind.Invalid,
            $"全部行都有错。{NothingWritten}请逐一更正：\n{string.Join('\n', faults.Select(fault => fault.Sentence))}");

    public static Problem NotACode(string written) =>
        new("credit.not-a-code", ProblemKind.Invalid, $"“{written}”不是统一社会信用代码。请核对十八位代码。");

    public static Problem UnknownSubject(string code) =>
        new("credit.subject-unknown", ProblemKind.NotFound, $"检查对象名录里没有{code}。请先用 import subjects 导入名录。");

    public static Problem AlreadyRecorded(string number) =>
        new("credit.already-recorded", ProblemKind.Conflict, $"同一机关的{number}已经记入这个主体的信用记录，不重复录入。请核对文号。");

    public static Problem NotEnteredByHand(CreditRecordKind kind) =>
        new("credit.not-entered-by-hand", ProblemKind.Invalid,
            $"“{CreditRecordKinds.Terms.Of(kind)}”不在这里录入。名单、荣誉、移出或者修复按文书录入；处罚和许可用双公示文件导入，其余随本机关的办理记入。");

    public static Problem NotYetDecided(DateOnly on, DateOnly today) =>
        new("credit.not-yet-decided", ProblemKind.Invalid, $"决定日期{on:yyyy-MM-dd}晚于今日（{today:yyyy-MM-dd}）。请核对文书。");

    public static Problem EndsBeforeDecision(DateOnly on) =>
        new("credit.ends-before-decision", ProblemKind.Invalid, $"有效期至早于决定日期{on:yyyy-MM-dd}。请核对文书；长期有效的不填。");

    public static Problem FieldEmpty(string field, string named) =>
        new("credit.empty-" + field, ProblemKind.Invalid, $"{named}没有填写。请照文书填写。");

    public static Problem FieldTooLong(string field, string named, int longest) =>
        new("credit.too-long-" + field, ProblemKind.Invalid, $"{named}最多{longest}个字。请改短，全文留在文书里。");

    public static Problem OrganNotACode(string written) =>
        new("credit.organ-not-a-code", ProblemKind.Invalid, $"“{written}”不是决定机关的统一社会信用代码。请核对十八位代码。");

    public static Problem EndsNothing() =>
        new("credit.ends-nothing", ProblemKind.Invalid, "移出或者修复须选明是哪一条记录。请在这个主体的名单或者荣誉里选一条。");

    public static Problem EndsSomething() =>
        new("credit.ends-something", ProblemKind.Invalid, "名单和荣誉不选移出的记录。请把“移出或者修复的是哪一条”留空，或者把种类改为移出或者修复。");

    public static Problem NothingToEnd() =>
        new("credit.nothing-to-end", ProblemKind.NotFound, "这个主体没有可以移出或者修复的这条信用记录。请在它的信用档案里选择记录。");

    public static Problem EndsBeforeItBegan(CreditRecord ended) =>
        new("credit.ends-before-it-began", ProblemKind.Invalid, $"移出或者修复的日期早于{ended.Number}的日期（{ended.On:yyyy-MM-dd}）。请核对文书。");

    public static Problem AlreadyEnded(CreditRecord ended) =>
        new("credit.already-ended", ProblemKind.Conflict, $"{ended.Number}已经移出或者修复。请核对文书。");
}
