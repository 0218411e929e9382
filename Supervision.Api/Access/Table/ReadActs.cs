using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>读取: what is asked before somebody reads what is not public.</summary>
public static class ReadActs
{
    public static readonly ActRow Rates = new("ProblemRates", "查看问题率")
    {
        IsRead = true,
        Roles = [Role.Planner, Role.Supervisor],
        Relations = [Relation.Lead, Relation.Region],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "不写入",
        Guard = "只读",
        ToCome = ["按风险类别的件数少于5的不显示"],
    };

    public static readonly ActRow Consistency = new("CaseConsistency", "查看同案是否同判")
    {
        IsRead = true,
        Roles = [Role.RuleAuthor, Role.LegalReviewer, Role.Supervisor],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "不写入",
        Guard = "只读",
        AlsoBy = ["ConsistencyBoard"],
    };

    public static readonly ActRow Due = new("RechecksDue", "查看待复查的改正事项")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.Archivist, Role.Supervisor],
        Relations = [Relation.Own, Relation.Region],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>All accounts, or as the head of an office those of his own; one of another office is not there for him.</summary>
    public static readonly ActRow Accounts = new("AccountBoard", "查看账号")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.SecurityAdministrator, Role.AuditAdministrator],
        ChiefOnly = true,
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        AlsoBy = ["AccountDesk"],
    };

    public static readonly ActRow Grants = new("GrantBoard", "查看待确认的角色")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.Supervisor, Role.SecurityAdministrator, Role.SystemAdministrator, Role.AuditAdministrator],
        ChiefOnly = true,
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>As the principal or the deputy his own, as the head of an office those of his own; the supervisor, 安全管理员 and 审计管理员 all.</summary>
    public static readonly ActRow Deputations = new("DeputationBoard", "查看授权代理")
    {
        IsRead = true,
        Roles =
        [
            Role.Planner, Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.RuleAuthor, Role.Registrar, Role.DisclosureClerk,
            Role.Archivist, Role.Supervisor, Role.SecurityAdministrator, Role.AuditAdministrator,
        ],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        AlsoBy = ["DeputationDesk"],
    };

    /// <summary>The supervisor those of his region, the head of an office his own.</summary>
    public static readonly ActRow Waivers = new("WaiverBoard", "查看例外登记")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.Supervisor, Role.AuditAdministrator],
        ChiefOnly = true,
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>Of his own office.</summary>
    public static readonly ActRow Handovers = new("HandoverBoard", "查看离岗人员的交接")
    {
        IsRead = true,
        Roles = [Role.UnitHead, Role.Approver],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>By who oversees an office without being of it, each time with a line; the office reads what it works at without one.</summary>
    public static readonly ActRow DrawnChecks = new("CheckBoard", "监督查看抽中的检查")
    {
        IsRead = true,
        Roles = [Role.Supervisor, Role.AuditAdministrator],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "不写入",
        Guard = "inspection_checks：只见所监督部门的",
        AlsoBy = ["CheckDesk"],
    };

    /// <summary>Breaches, cases, proposals and orders of one's own office, or of those that somebody supervises.</summary>
    public static readonly ActRow Cases = new("CaseBoard", "查看案件")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.Archivist, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "enforcement_cases、breaches、recheck_orders：只见本部门的",
        AlsoBy = ["BreachBoard", "RecheckBoard", "ProposalDesk"],
        ToCome = ["执法人员只见自己办理的"],
    };

    /// <summary>One of them, by who supervises the office.</summary>
    public static readonly ActRow OverseenCases = new("CaseDesk", "监督查看案件")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles = [Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "enforcement_cases、breaches：只见所监督部门的",
        AlsoBy = ["BreachDesk"],
    };

    /// <summary>One commitment, measure, repair or guidance, by who supervises the office.</summary>
    public static readonly ActRow OverseenFiles = new("CommitmentDesk", "监督查看信用办理")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles = [Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "commitments、coercion_files、repair_cases、guidance：只见所监督部门的",
        AlsoBy = ["CoercionDesk", "RepairDesk", "GuidanceDesk"],
    };

    /// <summary>By who oversees an office, each time with a line; the office reads its own without one.</summary>
    public static readonly ActRow Emergencies = new("EmergencyBoard", "监督查看紧急检查和补录")
    {
        IsRead = true,
        Roles = [Role.Supervisor, Role.AuditAdministrator],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "不写入",
        Guard = "emergency_visits：只见所监督部门的",
        AlsoBy = ["EmergencyDesk", "BackfillBoard"],
    };

    /// <summary>The record of one subject; what is the office's own is read by that office, and by who supervises it.</summary>
    public static readonly ActRow Credit = new("CreditOfSubject", "查看主体信用记录")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles =
        [
            Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.RuleAuthor, Role.Registrar, Role.DisclosureClerk, Role.Archivist,
            Role.Supervisor,
        ],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>Who reads of one subject what an internal scheme says of it; nobody else learns even that it was rated.</summary>
    public static IReadOnlyList<Role> InternalTiers { get; } = [Role.RuleAuthor, Role.Supervisor];

    /// <summary>What tiers are worth, by counts of the checks that the reader may see; tiers with few checks are left out.</summary>
    public static readonly ActRow BackTest = new("BackTestBoard", "查看等级的回测")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles = [Role.Planner, Role.RuleAuthor, Role.LegalReviewer, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>What a change of a scheme would do to whom, before anybody adopts it.</summary>
    public static readonly ActRow CompareSchemes = new("CompareSchemes", "比较评定标准")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles = [Role.RuleAuthor, Role.LegalReviewer, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    public static IReadOnlyList<ActRow> All { get; } =
    [
        Rates, Consistency, Due, Accounts, Grants, Deputations, Waivers, Handovers, DrawnChecks, Cases, OverseenCases, OverseenFiles, Emergencies, Credit, BackTest,
        CompareSchemes,
    ];
}
