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
            $"文件{path}的表头不是双公示的行政处罚或者行政许可数据项：{string.Join('；', wrong)}。请按数据标准的列名更正后再导入。{NothingWritten}");
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
}
