using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>日志与密钥.</summary>
public static class LogActs
{
    public static readonly ActRow Anchor = new("AnchorAudit", "锚定审计记录")
    {
        Roles = [Role.Program, Role.AuditAdministrator],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "log_entries：只增",
        ToCome = ["写入审计记录"],
    };

    public static readonly ActRow Integrate = new("IntegrateLog", "收录日志")
    {
        Roles = [Role.Program, Role.AuditAdministrator],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "log_checkpoints：只增",
        ToCome = ["写入审计记录"],
    };

    public static readonly ActRow Send = new("SendCheckpoint", "送保存检查点")
    {
        Roles = [Role.Program, Role.AuditAdministrator],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "log_checkpoints：只增",
        ToCome = ["写入审计记录"],
    };

    public static readonly ActRow RotateKey = new("RotateKey", "换用日志密钥")
    {
        Roles = [Role.SystemAdministrator],
        Seen = SeenVersion.None,
        Extras = [Extra.Confirmed],
        Line = "新密钥",
        Guard = "log_entries：换用在日志里",
        ToCome = ["由审计管理员确认"],
    };

    public static readonly ActRow RetireKey = new("RetireKey", "停用日志旧密钥")
    {
        Roles = [Role.SystemAdministrator],
        Seen = SeenVersion.None,
        Extras = [Extra.Confirmed],
        Line = "旧密钥",
        Guard = "只读",
        ToCome = ["由审计管理员确认"],
    };

    public static readonly ActRow ProposeTime = new("ProposeTimeStatement", "提出时间声明")
    {
        Roles = [Role.SystemAdministrator],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons],
        Line = "随确认写入",
        Guard = "time_statements：两人",
    };

    public static readonly ActRow ConfirmTime = new("ConfirmTimeStatement", "确认时间声明")
    {
        Roles = [Role.AuditAdministrator],
        Others = [EarlierStep.Proposed],
        Seen = SeenVersion.None,
        Line = "提出人、原因、自、至",
        Guard = "time_statements：两人",
    };

    public static IReadOnlyList<ActRow> All { get; } = [Anchor, Integrate, Send, RotateKey, RetireKey, ProposeTime, ConfirmTime];
}
