using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>Everything that can be wrong with a table of <c>rules/</c>, each with its sentence.</summary>
public static class LawTableProblems
{
    public static Problem FileMissing(string name, string path) =>
        new("rules.file-missing", ProblemKind.NotFound, $"缺少规则文件{name}（{path}）。请从发布包中恢复它。");

    /// <param name="lines">One sentence for each thing that is wrong, each with file and line.</param>
    public static Problem Unreadable(IEnumerable<string> lines) =>
        new("rules.table-unreadable", ProblemKind.Invalid, string.Join('\n', lines));
}
