using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>What can be wrong with what is sent through the pages of checks.</summary>
public static class CheckFormProblems
{
    public static Problem NoFile() =>
        new("results.no-file", ProblemKind.Invalid, "没有选择文件。请选择省平台导出的结果文件（CSV）。");

    public static Problem MayNotTake(Actor actor) =>
        new("results.may-not-take", ProblemKind.Forbidden, $"检查结果由检查人员录入，{actor.Person}的角色是“{actor.Role.Named()}”，只能查看。");

    public static Problem CellUnreadable(string column, int most) =>
        new("results.cell-unreadable", ProblemKind.Invalid, $"“{column}”超过{most}个字，或者有不能保存的字符（空字符）。请改正这一行后再导入。");

    /// <param name="lines">Every line that cannot be read.</param>
    public static Problem VisitTime(IReadOnlyList<string> lines) =>
        new("check.visit-time", ProblemKind.Invalid, $"看不懂{Quoted(lines)}。请每行写一个对象：统一社会信用代码（校验位正确），逗号，到场的日期和时分，例如 2026-10-12 9:30。");

    /// <param name="lines">Every line of a target that stands above already.</param>
    public static Problem VisitTimeTwice(IReadOnlyList<string> lines) =>
        new("check.visit-time", ProblemKind.Invalid, $"{Quoted(lines)}：这些对象上面已经写过到场时间。一个对象只写一行。");

    /// <param name="lines">Every line that cannot be read.</param>
    public static Problem ProvinceCode(IReadOnlyList<string> lines) =>
        new("check.province-code", ProblemKind.Invalid, $"看不懂{Quoted(lines)}。请每行写一个对象：统一社会信用代码（校验位正确），逗号，省平台的检查码；一个对象只写一行。");

    private static string Quoted(IReadOnlyList<string> lines) => string.Join('、', lines.Select(line => $"“{line}”"));

    public static Problem NoOwnRows(string target, DepartmentCode department) =>
        new("results.no-own-rows", ProblemKind.Invalid, $"“{target}”是联合检查，文件里没有{department}的事项。各部门只导入自己的事项，请由事项所属的部门导入。");
}
