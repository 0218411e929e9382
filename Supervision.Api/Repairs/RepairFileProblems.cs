using Supervision.Api.Credit;
using Supervision.Core.Primitives;

namespace Supervision.Api.Repairs;

/// <summary>What stands in the way of a file of applications.</summary>
internal static class RepairFileProblems
{
    private const string NothingWritten = "本次没有登记任何申请。";

    public static Problem WrongColumns(string path, IReadOnlyList<string> missing, IReadOnlyList<string> unknown, IReadOnlyList<string> twice)
    {
        string[] wrong =
        [
            .. missing.Count > 0 ? [$"缺少{string.Join('、', missing)}"] : Array.Empty<string>(),
            .. unknown.Count > 0 ? [$"不认识{string.Join('、', unknown.Select(header => $"“{header}”"))}"] : Array.Empty<string>(),
            .. twice.Count > 0 ? [$"{string.Join('、', twice.Select(header => $"“{header}”"))}出现了不止一次"] : Array.Empty<string>(),
        ];
        return new("repair.wrong-columns", ProblemKind.Invalid, $"文件{path}的表头不对：{string.Join('；', wrong)}。请按{string.Join('、', RepairRow.All)}更正后再导入。{NothingWritten}");
    }

    public static Problem NoRows(string path) => new("repair.no-rows", ProblemKind.Invalid, $"文件{path}只有表头，没有申请。{NothingWritten}");

    public static Problem TooManyRows(int most) => new("repair.too-many-rows", ProblemKind.Invalid, $"一个文件最多{most}行。请分成几个文件导入。{NothingWritten}");

    public static Problem AllRefused(IReadOnlyList<CreditFault> faults) =>
        new("repair.all-refused", ProblemKind.Invalid, $"全部行都有错。{NothingWritten}请逐一更正：\n{string.Join('\n', faults.Select(fault => fault.Sentence))}");
}
