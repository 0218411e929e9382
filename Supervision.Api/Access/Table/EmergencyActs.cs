using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>紧急检查和补录.</summary>
public static class EmergencyActs
{
    /// <summary>For his own department; that he is one of the two, certified and free of any relation, the act itself asks.</summary>
    public static readonly ActRow Start = new("StartEmergencyVisit", "开始紧急检查")
    {
        Roles = [Role.Inspector],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons],
        Line = "对象、事由、地点、人员、补录的文号",
        Guard = "emergency_visits：两名不同的人，由到场的人开始",
        ToCome = ["由值班抽签自动给出两人"],
    };

    public static readonly ActRow Confirm = new("ConfirmEmergencyVisit", "确认紧急检查")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Others = [EarlierStep.EmergencyStarted],
        Line = "确认在场",
        Guard = "emergency_visits：到场的另一人",
    };

    public static readonly ActRow Approve = new("DecideEmergencyVisit", "批准紧急检查")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.StandsOn],
        Extras = [Extra.Confirmed],
        Line = "是否逾期",
        Guard = "emergency_visits：到场的人不得批准；写入后不改",
    };

    public static readonly ActRow Refuse = Approve with
    {
        Code = "DecideEmergencyVisit.Refuse",
        Named = "不予批准紧急检查",
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "理由",
    };

    public static readonly ActRow Enter = new("EnterEmergencyResult", "录入紧急检查结果")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Line = "事项、结果",
        Guard = "emergency_visits：到场的人签名；审核之后不改",
    };

    public static readonly ActRow Review = new("ReviewEmergencyResult", "审核紧急检查结果")
    {
        Roles = [Role.UnitHead, Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.StandsOn],
        Line = "结果",
        Guard = "emergency_visits：批准之后；到场的人不得审核",
        ToCome = ["审核以后公示结果、移送违法线索、记入信用记录", "退回重新录入"],
    };

    public static readonly ActRow Reserve = new("ReservePaperNumbers", "预留纸质文书号")
    {
        Roles = [Role.Archivist],
        Seen = SeenVersion.New,
        Line = "起止号",
        Guard = "paper_ranges：只增，不重叠",
    };

    /// <summary>By the administrator for the city, by a head for his own office.</summary>
    public static readonly ActRow StateOutage = new("StateOutage", "登记系统停用")
    {
        Roles = [Role.SystemAdministrator, Role.Approver],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons],
        Line = "起止时间、原因、全市还是本部门",
        Guard = "system_outages：只增，恢复以后登记",
        ToCome = ["与程序自己记下的停机时间核对"],
    };

    /// <summary>A drawn check that was made on paper; an emergency visit is entered by its own act.</summary>
    public static readonly ActRow Backfill = new("BackfillCheck", "补录纸质检查")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Drawn],
        Line = "文号、检查时间、是否逾期",
        Guard = "backfills：号段、停用期间，一个文号一次",
        ToCome = ["另一名检查人员确认"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [Start, Confirm, Approve, Refuse, Enter, Review, Reserve, StateOutage, Backfill];
}
