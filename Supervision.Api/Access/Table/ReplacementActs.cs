using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>替换与回避.</summary>
public static class ReplacementActs
{
    public static readonly ActRow DropTarget = new("DropTarget", "替换检查对象")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead],
        Extras = [Extra.Reasons],
        Line = "原对象、递补",
        Guard = "replacement_rows：按票号递补",
        ToCome = ["由另一人报告不能检查", "证明"],
    };

    public static readonly ActRow ReplaceInspector = new("ReplaceInspector", "替换检查人员")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Team],
        Others = [EarlierStep.Leaving],
        Extras = [Extra.Reasons],
        Line = "出、入、票号",
        Guard = "replacement_rows：按票号递补、补上的不是批准的人",
        ToCome = ["普通检查重新发出通知书"],
    };

    public static readonly ActRow RequestRecusal = new("RequestRecusal", "收到回避申请")
    {
        Roles = [Role.Archivist, Role.UnitHead],
        Relations = [Relation.Lead],
        Others = [EarlierStep.Concerned],
        Line = "申请人、理由",
        Guard = "recusal_requests：不改",
        ToCome = ["企业凭码自己提出"],
    };

    public static readonly ActRow DecideRecusal = new("DecideRecusal", "决定回避")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Team],
        Others = [EarlierStep.Concerned],
        Extras = [Extra.Reasons],
        Line = "决定、理由",
        Guard = "recusal_requests：决定有理由",
        ToCome = ["集体或者上级对主要负责人回避的决定、文号"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [DropTarget, ReplaceInspector, RequestRecusal, DecideRecusal];
}
