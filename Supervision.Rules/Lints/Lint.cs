namespace Supervision.Rules.Lints;

/// <summary>清单提示: something an author should look at: where it stands, what was found, what to do. A list that has one still decides.</summary>
/// <param name="List">The list it is about.</param>
public sealed record Lint(LintKind Kind, string List, string Item, string Message);

public enum LintKind { Unreachable, Shadowed, Overlap, Gap, Contradiction, TwoResults, LawChanged, NoClause }

public static class LintKindNames
{
    public static string Named(this LintKind kind) => kind switch
    {
        LintKind.Unreachable => "永远不会适用",
        LintKind.Shadowed => "被其他事项遮盖",
        LintKind.Overlap => "重叠",
        LintKind.Gap => "缺口",
        LintKind.Contradiction => "与上级清单不一致",
        LintKind.TwoResults => "同一区域两种结果",
        LintKind.LawChanged => "法律已经更替",
        LintKind.NoClause => "没有处罚依据",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
