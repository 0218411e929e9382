using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>抽取.</summary>
public static class DrawActs
{
    public static readonly ActRow Freeze = new("FreezeDraw", "冻结名录")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Lead],
        Others = [EarlierStep.Imported, EarlierStep.StaleOverridden],
        Line = "次数、对象数",
        Guard = "draw_attempts：次序",
    };

    public static readonly ActRow AllowSmallRegister = new("AllowSmallRegister", "批准人员不足时的安排")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.Frozen],
        Extras = [Extra.Document, Extra.Reasons],
        Line = "方式、来源部门",
        Guard = "small_register_uses：只增",
    };

    public static readonly ActRow CallCeremony = new("CallCeremony", "召集抽取仪式")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Lead],
        Line = "任务、参与方、单位",
        Guard = "ceremonies：不改",
        ToCome = ["参与码只印给参与方，召集人看不到"],
    };

    public static readonly ActRow Commit = new("CommitCeremony", "公布抽取规则")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Lead],
        Extras = [Extra.Confirmed],
        Line = "规则摘要",
        Guard = "draw_attempts：承诺在日志里",
    };

    public static readonly ActRow EnterCommitments = new("EnterCommitments", "登记承诺")
    {
        Roles = [Role.Witness],
        Relations = [Relation.Party],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "参与方、人",
        Guard = "party_codes：一码一次、同一人不能代表两个参与方",
        ToCome = ["办公方在自己的登录会话里办理"],
    };

    public static readonly ActRow OpenNonces = new("OpenNonces", "揭示随机数")
    {
        Roles = [Role.Witness],
        Relations = [Relation.Party],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "参与方、人",
        Guard = "draw_attempts：揭示与承诺一致；party_codes：同一人不能代表两个参与方",
        ToCome = ["办公方在自己的登录会话里办理"],
    };

    public static readonly ActRow EnterValue = new("EnterValue", "登记公开数值")
    {
        Roles = [Role.Witness],
        Relations = [Relation.Party],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "数值、来源、单位",
        Guard = "ceremony_values：登记与确认属于不同单位",
    };

    public static readonly ActRow ConfirmValue = new("ConfirmValue", "确认公开数值")
    {
        Roles = [Role.Witness],
        Relations = [Relation.Party],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "数值、来源、两个单位",
        Guard = "ceremony_values：登记与确认属于不同单位",
    };

    public static readonly ActRow WithdrawValue = new("WithdrawValue", "撤回公开数值的登记")
    {
        Roles = [Role.Witness],
        Relations = [Relation.Party],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "来源、数值",
        Guard = "ceremony_values：确认之后不撤",
    };

    public static readonly ActRow Conduct = new("ConductDraw", "抽取")
    {
        Roles = [Role.Planner, Role.Program],
        Relations = [Relation.Lead],
        Line = "抽中数、摘要",
        Guard = "draw_attempts：结果由规则算出",
        AlsoBy = ["StepCeremony"],
    };

    public static readonly ActRow Lock = new("LockDraw", "锁定抽取")
    {
        Roles = [Role.Planner],
        Relations = [Relation.Lead],
        Extras = [Extra.Confirmed],
        Line = "检查数",
        Guard = "inspection_checks：人员与抽取一致",
        AlsoBy = ["StepCeremony"],
    };

    public static readonly ActRow Void = new("VoidDraw", "作废抽取")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Lead],
        Others = [EarlierStep.Frozen, EarlierStep.Committed],
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "次数、理由",
        Guard = "draw_attempts：作废在日志里",
        ToCome = ["随即告知执法监督"],
    };

    public static readonly ActRow VoidUnopened = new("VoidUnopened", "到期作废抽取")
    {
        Roles = [Role.Program],
        Seen = SeenVersion.None,
        Line = "未揭示方",
        Guard = "draw_attempts：作废在日志里",
    };

    public static readonly ActRow IssueOwnLineCode = new("IssueOwnLineCode", "发给核对码")
    {
        Roles = [Role.Archivist],
        Relations = [Relation.Lead],
        Line = "对象",
        Guard = "own_line_codes：不改",
        ToCome = ["密封打印，办理人看不到"],
    };

    public static readonly ActRow ReadOwnLine = new("ReadOwnLine", "取得自己的一行")
    {
        Roles = [Role.Enterprise],
        Relations = [Relation.Self],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "对象",
        Guard = "own_line_codes：一码一次",
    };

    public static readonly ActRow ReadOwnOfficers = new("ReadOwnOfficers", "核对上门的检查人员")
    {
        Roles = [Role.Enterprise],
        Relations = [Relation.Self],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "不写入",
        Guard = "own_line_codes：不改",
    };

    public static readonly ActRow Export = new("ExportBundle", "导出审计抽取包")
    {
        Roles = [Role.AuditAdministrator, Role.Supervisor],
        Relations = [Relation.Region],
        Seen = SeenVersion.None,
        Extras = [Extra.Confirmed],
        IsReadLogged = true,
        Line = "文件数、收件人、用途",
        Guard = "只读",
    };

    public static IReadOnlyList<ActRow> All { get; } =
    [
        Freeze, AllowSmallRegister, CallCeremony, Commit, EnterCommitments, OpenNonces, EnterValue, ConfirmValue, WithdrawValue, Conduct, Lock, Void,
        VoidUnopened, IssueOwnLineCode, ReadOwnLine, ReadOwnOfficers, Export,
    ];
}
