using Supervision.Core.Primitives;

namespace Supervision.Api.Draws.Replacements;

/// <summary>What can be left out or mistyped where a replacement or a recusal is asked for.</summary>
public static class ReplacementFormProblems
{
    public static Problem NobodyChosen() =>
        new("replacement.nobody-chosen", ProblemKind.Invalid, "没有选择检查人员。请选择一人。");

    public static Problem NoPlace() =>
        new("replacement.no-place", ProblemKind.Invalid, "没有选择空缺的位置，或者这个位置现在不空缺。请从列出的空缺位置中选择。");

    public static Problem NoReason() =>
        new("replacement.no-reason", ProblemKind.Invalid, "没有选择事由。请从列明的事由中选择一项。");

    public static Problem NoRequestChosen() =>
        new("recusal-request.none-chosen", ProblemKind.Invalid, "没有选择回避申请。请选择要决定的一份。");

    public static Problem NoDecision() =>
        new("recusal-request.no-decision", ProblemKind.Invalid, "没有选择同意还是驳回。请选择一项。");

    public static Problem TargetUnknown(string typed) =>
        new("replacement.target-unknown", ProblemKind.Invalid, $"“{typed}”不是检查对象编号。请核对统一社会信用代码，或者写作 类型:编号。");

    public static Problem DepartmentUnknown(string typed) =>
        new("replacement.department-unknown", ProblemKind.Invalid, $"“{typed}”不是主体代码。请选择部门，或者写主体清单上的代码。");
}
