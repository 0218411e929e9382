using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>读取: what is asked before somebody reads what is not public.</summary>
public static class ReadActs
{
    public static readonly ActRow Rates = new("ProblemRates", "查看问题率")
    {
        Roles = [Role.Planner, Role.Supervisor],
        Relations = [Relation.Lead, Relation.Region],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        ToCome = ["按风险类别的件数少于5的不显示", "读取日志"],
    };

    public static readonly ActRow Consistency = new("CaseConsistency", "查看同案是否同判")
    {
        Roles = [Role.RuleAuthor, Role.LegalReviewer, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        ToCome = ["其他部门的只见件数", "读取日志"],
    };

    public static readonly ActRow Due = new("RechecksDue", "查看待复查的改正事项")
    {
        Roles = [Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.Archivist, Role.Supervisor],
        Relations = [Relation.Own, Relation.Region],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>All accounts, or as the head of an office those of his own; one of another office is not there for him.</summary>
    public static readonly ActRow Accounts = new("AccountBoard", "查看账号")
    {
        Roles = [Role.Approver, Role.SecurityAdministrator, Role.AuditAdministrator],
        ChiefOnly = true,
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        AlsoBy = ["AccountDesk"],
    };

    public static readonly ActRow Grants = new("GrantBoard", "查看待确认的角色")
    {
        Roles = [Role.Approver, Role.Supervisor, Role.SecurityAdministrator, Role.SystemAdministrator, Role.AuditAdministrator],
        ChiefOnly = true,
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>The record of one subject; what is the office's own is read by that office, and by who supervises it.</summary>
    public static readonly ActRow Credit = new("CreditOfSubject", "查看主体信用记录")
    {
        Roles =
        [
            Role.Approver, Role.UnitHead, Role.Inspector, Role.LegalReviewer, Role.RuleAuthor, Role.Registrar, Role.DisclosureClerk, Role.Archivist,
            Role.Supervisor,
        ],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
        ToCome = ["读取日志"],
    };

    /// <summary>Who reads of one subject what an internal scheme says of it; nobody else learns even that it was rated.</summary>
    public static IReadOnlyList<Role> InternalTiers { get; } = [Role.RuleAuthor, Role.Supervisor];

    public static IReadOnlyList<ActRow> All { get; } = [Rates, Consistency, Due, Accounts, Grants, Credit];
}
