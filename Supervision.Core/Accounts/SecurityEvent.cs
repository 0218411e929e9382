namespace Supervision.Core.Accounts;

/// <summary>What the security log tells of.</summary>
public enum SecurityEvent
{
    SignedIn,
    SignInFailed,
    LockedOut,
    SignedOut,
    SessionRefused,
    Confirmed,
    ConfirmFailed,
    CredentialsChosen,
    LinkIssued,
    LinkRefused,
    RoleTaken,
    PasskeyAdded,
    PasskeyRemoved,
    IdentityLinked,
    IdentityUnlinked,
    Refused,
}

public static class SecurityEventNames
{
    private static readonly Dictionary<SecurityEvent, string> Names = new()
    {
        [SecurityEvent.SignedIn] = "登录",
        [SecurityEvent.SignInFailed] = "登录未成功",
        [SecurityEvent.LockedOut] = "账号锁定",
        [SecurityEvent.SignedOut] = "退出",
        [SecurityEvent.SessionRefused] = "会话失效",
        [SecurityEvent.Confirmed] = "再次验证身份",
        [SecurityEvent.ConfirmFailed] = "再次验证未成功",
        [SecurityEvent.CredentialsChosen] = "设置密码和动态口令",
        [SecurityEvent.LinkIssued] = "发给一次性链接",
        [SecurityEvent.LinkRefused] = "一次性链接无效",
        [SecurityEvent.RoleTaken] = "改用另一角色",
        [SecurityEvent.PasskeyAdded] = "登记通行密钥",
        [SecurityEvent.PasskeyRemoved] = "删除通行密钥",
        [SecurityEvent.IdentityLinked] = "关联统一身份认证",
        [SecurityEvent.IdentityUnlinked] = "解除统一身份认证",
        [SecurityEvent.Refused] = "拒绝办理",
    };

    public static string Named(this SecurityEvent happened) => Names[happened];
}
