using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>账号、角色和登录. Whoever signs in acts by no row of it: see <see cref="ReadTable.SignInRoom"/>.</summary>
public static class AccountActs
{
    public static readonly Act Enter = new("EnterAccount", "建立账号")
    {
        Roles = [Role.SecurityAdministrator],
        Seen = SeenVersion.New,
        Line = "登录名、姓名、人员编号",
        Guard = "persons：一人一号",
    };

    public static readonly Act EnterGrant = Managed("EnterGrant", "授予角色") with
    {
        Seen = SeenVersion.New,
        Extras = [Extra.Document],
        Line = "部门、角色、起止、文件、待谁确认",
        Guard = "role_grants：不相容的角色不在一人",
        ToCome = ["执法监督收到新授予的提示"],
    };

    /// <summary>Which of them confirms which grant is the grant's own rule.</summary>
    public static readonly Act Confirm = new("ConfirmGrant", "确认角色")
    {
        Roles = [Role.Approver, Role.Supervisor, Role.SystemAdministrator, Role.AuditAdministrator],
        ChiefOnly = true,
        Others = [EarlierStep.GrantEntered, EarlierStep.RoleHeld],
        Seen = SeenVersion.None,
        Line = "部门、角色、文件、录入人",
        Guard = "role_grants：录入和确认是两人",
    };

    public static readonly Act EndGrant = Managed("EndGrant", "收回角色") with
    {
        Others = [EarlierStep.RoleHeld],
        Line = "部门、角色、理由",
        Guard = "role_grants：收回有理由",
    };

    public static readonly Act Suspend = Managed("SuspendAccount", "停用账号");

    public static readonly Act Resume = Managed("SuspendAccount.Resume", "恢复账号");

    public static readonly Act Reset = Managed("ResetCredentials", "重置凭据") with { Line = "理由、结束的登录" };

    public static readonly Act EndSessions = Managed("EndSessions", "结束登录") with
    {
        Line = "理由、结束的登录",
        Guard = "office_sessions：结束的不再打开",
    };

    public static readonly Act Leave = Managed("RegisterLeaving", "登记离职") with { Line = "理由、收回的角色" };

    public static IReadOnlyList<Act> All { get; } = [Enter, EnterGrant, Confirm, EndGrant, Suspend, Resume, Reset, EndSessions, Leave];

    // By the 安全管理员, and never of himself.
    private static Act Managed(string code, string named) => new(code, named)
    {
        Roles = [Role.SecurityAdministrator],
        Others = [EarlierStep.AccountHeld],
        Seen = SeenVersion.None,
        Extras = [Extra.Reasons],
        Line = "理由",
        Guard = "accounts：只改规定的列",
    };
}
