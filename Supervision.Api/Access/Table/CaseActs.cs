using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>案件与公示.</summary>
public static class CaseActs
{
    public static readonly ActRow OrderCorrection = new("OrderCorrection", "责令改正")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Seen = SeenVersion.None,
        Line = "对象、期限",
        Guard = "recheck_orders：不改",
        ToCome = ["由承办机构负责人或者负责人批准", "一条线索只有一份未了的责令"],
    };

    public static readonly ActRow Propose = new("ProposeCase", "提出处理建议")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Seen = SeenVersion.New,
        Line = "建议、规则版本",
        Guard = "enforcement_cases：一条线索一个案件",
        ToCome = ["应当立案的由负责人立案", "承办机构负责人指定办案人员"],
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
        Guard = "enforcement_cases：决定之后不改（待建）",
    };

    public static readonly ActRow Complete = new("CompleteTexts", "补充案情文字")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Handler],
        Line = "差异",
        Guard = "enforcement_cases：决定之后不改（待建）",
    };

    public static readonly ActRow Review = new("ReviewCase", "法制审核")
    {
        Roles = [Role.LegalReviewer],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled],
        Line = "条款已核",
        Guard = "enforcement_cases：另一人",
        ToCome = ["审核意见和不通过", "其他机关派来的法制审核人员"],
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
        Guard = "recheck_orders：不改",
        ToCome = ["两名执法人员签名", "承办机构负责人指派他人复查"],
    };

    public static readonly ActRow Close = new("CloseCase", "结案")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Handled],
        Line = "复查数",
        Guard = "enforcement_cases：决定之后",
        ToCome = ["由承办机构负责人提出", "送达回证"],
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
        [OrderCorrection, Propose, ProposeAgain, Hear, Complete, Review, Adopt, Recheck, Close, Retry, Withdraw];
}
