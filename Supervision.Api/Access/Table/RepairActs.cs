using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>信用修复.</summary>
public static class RepairActs
{
    private const string Kept = "repair_cases：只加一步，次序不乱";

    /// <summary>What a subject signs before the officer; of records which his own department decided, which the act itself asks.</summary>
    public static readonly ActRow Apply = new("ApplyRepair", "窗口登记修复申请")
    {
        Roles = [Role.DisclosureClerk],
        Seen = SeenVersion.New,
        Line = "对象、记录、途径、收件编号、材料",
        Guard = "repair_cases：只从收到申请开始，同一途径不重复",
        ToCome = ["凭统一身份认证的法人登录由当事人提交，默认不开放"],
    };

    public static readonly ActRow Import = new("ImportRepairs", "导入渠道转来的修复申请")
    {
        Roles = [Role.DisclosureClerk],
        Seen = SeenVersion.File,
        Line = "文件摘要、读入、新增、已有、退回",
        Guard = "repair_cases：只从收到申请开始，收件编号不重复",
    };

    public static readonly ActRow Ask = ByClerk("AcceptRepair.Ask", "通知补充修复材料") with { Line = "缺什么" };

    public static readonly ActRow Supply = ByClerk("AcceptRepair.Supply", "登记补交的修复材料") with { Line = "补交什么" };

    public static readonly ActRow Accept = ByClerk("AcceptRepair", "受理修复申请") with
    {
        Others = [EarlierStep.RepairedDecisionSigned],
        Line = "查明的情况、类别、原决定的签发人",
        Guard = "repair_cases：签发原决定的人不得受理",
    };

    public static readonly ActRow NotAccept = ByClerk("AcceptRepair.Refuse", "不予受理修复申请") with
    {
        Others = [EarlierStep.RepairedDecisionSigned],
        Extras = [Extra.Reasons],
        Line = "查明的情况、理由",
    };

    public static readonly ActRow Answer = ByClerk("AnswerRepair", "答复修复申请") with { Line = "答复内容，是否进度答复" };

    public static readonly ActRow Sight = ByClerk("SightRepair", "核验渠道是否停止公示") with { Line = "渠道、日期、是否仍在显示、证明" };

    public static readonly ActRow Extend = ByHead("ExtendRepair", "批准延长修复期限") with
    {
        Extras = [Extra.Reasons],
        Line = "理由",
    };

    public static readonly ActRow Decide = ByHead("DecideRepair", "决定信用修复") with
    {
        Extras = [Extra.Document, Extra.Reasons, Extra.Confirmed],
        Line = "结果、文号、理由、结束的记录、撤回的公示",
    };

    public static readonly ActRow Finish = ByHead("DecideRepair.Finish", "登记重整执行完毕") with
    {
        Extras = [Extra.Document, Extra.Reasons],
        Line = "裁定日期、文号、结束的记录",
    };

    /// <summary>Of a record which his own department decided, which the act itself asks.</summary>
    public static readonly ActRow Notice = new("IssueRepairNotice", "出具信用修复告知书")
    {
        Roles = [Role.Inspector, Role.UnitHead, Role.DisclosureClerk],
        Seen = SeenVersion.None,
        Line = "对象、记录",
        Guard = "issued_papers：出具以后不改",
        ToCome = ["随本系统作出的处罚、列入决定自动出具"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [Notice, Apply, Import, Accept, Ask, Supply, NotAccept, Extend, Answer, Decide, Finish, Sight];

    private static ActRow ByClerk(string code, string named)
    {
        return new(code, named) { Roles = [Role.DisclosureClerk], Relations = [Relation.Own], Line = "", Guard = Kept };
    }

    // By a head who neither signed what is repaired nor accepted the application.
    private static ActRow ByHead(string code, string named)
    {
        return new(code, named)
        {
            Roles = [Role.Approver],
            Relations = [Relation.Own],
            Others = [EarlierStep.RepairedDecisionSigned, EarlierStep.RepairAccepted],
            Line = "",
            Guard = "repair_cases：签发原决定和受理的人不得决定",
        };
    }
}
