using Supervision.Core.Primitives;

namespace Supervision.Core.Registers.Items;

/// <summary>Everything that can stand in an inspection item's way, each with its code and its sentence.</summary>
public static class ItemProblems
{
    public static Problem NoBasis(string code) =>
        new("item.no-basis", ProblemKind.Invalid, $"事项 {code} 没有检查依据。请至少填写一条法律、法规、规章或者国务院决定、命令。");

    public static Problem OnlyNormativeDocuments(string code) =>
        new("item.only-normative-documents", ProblemKind.Invalid,
            $"事项 {code} 只以规范性文件为依据，不能列入抽查事项清单。请补充法律、法规、规章或者国务院决定、命令的具体条款。");

    public static Problem GeneralWithoutRatio(string code) =>
        new("item.general-without-ratio", ProblemKind.Invalid, $"事项 {code} 是一般检查事项，必须填写抽查比例上限。");

    public static Problem RatioOutOfBounds(string code) =>
        new("item.ratio-out-of-bounds", ProblemKind.Invalid,
            $"事项 {code} 的抽查比例不对：上下限都应大于 0%、不超过 100%，并且下限不高于上限。");

    public static Problem NotPublished(string code) =>
        new("item.not-published", ProblemKind.Conflict, $"事项 {code} 没有已公布并生效的版本，不能用于抽查。请先公布，再列入计划或者任务。");

    public static Problem Retired(string code, DateOnly last) =>
        new("item.retired", ProblemKind.Conflict, $"事项 {code} 已于 {last:yyyy-MM-dd} 停用，不能再用于抽查。");

    public static Problem NotFound(string code) =>
        new("item.not-found", ProblemKind.NotFound, $"抽查事项清单中没有编码为 {code} 的事项。请核对编码。");
}
