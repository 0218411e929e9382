using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>案件与公示.</summary>
public static class CaseActs
{
    public static readonly ActRow ProposeOrder = new("ProposeOrder", "提出责令改正")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Seen = SeenVersion.None,
        Line = "对象、要求、期限",
        Guard = "order_proposals：一条线索一份未了的",
    };

    public static readonly ActRow ApproveOrder = new("ApproveOrder", "批准责令改正")
    {
        Roles = [Role.UnitHead, Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled],
        Line = "文号、对象、期限、意见",
        Guard = "order_proposals：只批一次；另一人。recheck_orders：随批准",
    };

    public static readonly ActRow ReturnOrder = new("ReturnOrder", "退回责令改正")
    {
        Roles = [Role.UnitHead, Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled],
        Line = "意见",
        Guard = "order_proposals：只批一次；另一人",
    };

    public static readonly ActRow AssignHandlers = new("AssignHandlers", "指定办案人员")
    {
        Roles = [Role.UnitHead],
        Relations = [Relation.Own],
        Seen = SeenVersion.None,
        Line = "人员、理由",
        Guard = "handler_assignments：只增，至少两人",
    };

    public static readonly ActRow AssignRecheck = new("AssignRecheck", "指定复查人员")
    {
        Roles = [Role.UnitHead],
        Relations = [Relation.Own],
        Seen = SeenVersion.None,
        Line = "人员、理由",
        Guard = "handler_assignments：只增，至少两人",
    };

    public static readonly ActRow Propose = new("ProposeCase", "提出处理建议")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Seen = SeenVersion.New,
        Line = "建议、规则版本",
        Guard = "enforcement_cases：一条线索一个案件",
        ToCome = ["应当立案的由负责人立案"],
    };

    public static readonly ActRow ProposeAgain = new("ProposeAgain", "再次提出处理建议")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Line = "次序、建议、变化",
        Guard = "case_proposals：次序",
    };

    public static readonly ActRow Hear = new("HearParty", "听取当事人意见")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Line = "日期、意见",
        Guard = "enforcement_cases：决定之后不改",
    };

    public static readonly ActRow Complete = new("CompleteTexts", "补充案情文字")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Line = "差异",
        Guard = "enforcement_cases：决定之后不改",
    };

    public static readonly ActRow Review = new("ReviewCase", "法制审核")
    {
        Roles = [Role.LegalReviewer],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled],
        Line = "次序、通过或者不通过、意见、条款已核",
        Guard = "enforcement_cases：另一人；审核意见只增",
        ToCome = ["其他机关派来的法制审核人员"],
    };

    public static readonly ActRow Adopt = new("AdoptCase", "作出决定")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled, EarlierStep.LegallyReviewed],
        Extras = [Extra.Confirmed],
        Line = "决定、理由",
        Guard = "enforcement_cases：决定不改；另一人",
        ToCome = ["复杂、重大的集体讨论"],
    };

    public static readonly ActRow Recheck = new("RecheckCorrection", "复查改正情况")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Line = "日期、所见",
        Guard = "recheck_orders：日期；已经改正的不改",
    };

    public static readonly ActRow ConfirmRecheck = new("ConfirmRecheck", "确认复查")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Others = [EarlierStep.RecheckEntered],
        Line = "日期、结果",
        Guard = "recheck_orders：与记录的一致；另一人",
    };

    public static readonly ActRow ProposeClosing = new("ProposeClosing", "提出结案")
    {
        Roles = [Role.UnitHead],
        Relations = [Relation.Own],
        Line = "送达、复查数",
        Guard = "enforcement_cases：决定之后",
    };

    public static readonly ActRow Close = new("CloseCase", "结案")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled, EarlierStep.ClosingProposed],
        Line = "复查数",
        Guard = "enforcement_cases：提出之后；另一人",
    };

    public static readonly ActRow Retry = new("RetryDelivery", "重新推送")
    {
        Roles = [Role.DisclosureClerk],
        Relations = [Relation.Own],
        Seen = SeenVersion.None,
        Line = "退回原因、处理",
        Guard = "deliveries：退回之后",
    };

    public static readonly ActRow Withdraw = new("WithdrawDisclosure", "撤回公示")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.ResultReviewed],
        Seen = SeenVersion.None,
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "原因、期限",
        Guard = "disclosures：撤回在日志里",
        ToCome = ["由公示经办人员提出", "文号"],
    };

    public static IReadOnlyList<ActRow> All { get; } =
    [
        ProposeOrder, ApproveOrder, ReturnOrder, AssignHandlers, AssignRecheck, Propose, ProposeAgain, Hear, Complete, Review, Adopt, Recheck,
        ConfirmRecheck, ProposeClosing, Close, Retry, Withdraw,
    ];
}
