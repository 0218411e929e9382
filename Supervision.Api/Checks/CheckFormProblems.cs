using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>What can be wrong with what is sent through the pages of checks.</summary>
public static class CheckFormProblems
{
    public static Problem NoFile() =>
        new("results.no-file", ProblemKind.Invalid, "没有选择文件。请选择省平台导出的结果文件（CSV）。");

    public static Problem ProvinceCode(string line) =>
        new("check.province-code", ProblemKind.Invalid, $"看不懂“{line}”。请每行写一个对象：统一社会信用代码（校验位正确），逗号，省平台的检查码；一个对象只写一行。");
}
