using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>Why somebody is not signed in. The sentence for a wrong name, a wrong password, a wrong code and a locked account is one and the same.</summary>
public static class SignInProblems
{
    public static Problem NotSignedIn() =>
        new("access.session", ProblemKind.Forbidden, "还没有登录。请先登录再办。");

    public static Problem Wrong() =>
        new("sign-in.wrong", ProblemKind.Forbidden,
            "没有登录成功：登录名、密码或者动态口令不对，或者账号不能使用。动态口令用过一次就失效，请等下一个。连续5次不成功，账号锁定15分钟；忘记密码的，请找安全管理员重置。");

    public static Problem NoRole() =>
        new("sign-in.no-role", ProblemKind.Forbidden, "这个账号现在没有可以使用的角色：还没有确认、已经收回、已经到期，或者部门已退出名录。请找安全管理员。");

    public static Problem LinkUnusable() =>
        new("sign-in.link", ProblemKind.Forbidden, "这个链接已经用过、已经过期，或者不完整。请找安全管理员重新发给。");

    public static Problem WrongCode() =>
        new("sign-in.code", ProblemKind.Invalid, "动态口令不对或者已经用过。请填写手机上现在显示的六位数字；一直不对的，请核对手机的时间。");

    public static Problem NotConfirmed() =>
        new("sign-in.confirm", ProblemKind.Forbidden, "没有通过验证：密码或者动态口令不对。动态口令用过一次就失效，请等下一个。");

    public static Problem ConfirmFirst(string act) =>
        new("sign-in.confirm-first", ProblemKind.Forbidden, $"{act}还须再次验证身份。请再次验证身份后再办。");

    public static Problem CannotSignIn() =>
        new("sign-in.cannot", ProblemKind.Forbidden, "这个账号已停用、被锁定，或者本人已离职，不能登录。请找安全管理员。");

    public static Problem PasskeyUnusable() =>
        new("sign-in.passkey", ProblemKind.Forbidden,
            "通行密钥没有通过验证：不是在本系统登记的，已经删除，或者提问已过5分钟、已经答过。请再试一次；还不行的，改用密码和动态口令。");

    public static Problem NoPasskey() =>
        new("sign-in.no-passkey", ProblemKind.Conflict, "这个账号还没有登记通行密钥。请填写密码和动态口令；以后想用，可以在“我的账号”里登记。");

    public static Problem PasskeyNotFound() =>
        new("sign-in.passkey-not-found", ProblemKind.NotFound, "没有这个通行密钥，可能已经删除。请刷新页面核对。");

    public static Problem OtherSession() =>
        new("sign-in.other-session", ProblemKind.Conflict,
            "这张页面打开以后，本浏览器里换了登录的人或者角色，这一步没有办。请核对页面上方的经办人，重新打开页面再办。");

    /// <summary>Told by the page of status 400, whatever the form said.</summary>
    public static Problem FormNotOurs() =>
        new("sign-in.form-not-ours", ProblemKind.Forbidden, "提交的内容没有本系统页面的防伪标记，没有收下。请重新打开页面再办。");

    public static Problem Expired() =>
        new("sign-in.expired", ProblemKind.Forbidden, "登录已超过时限，请重新登录。没有保存的内容请先记下。");

    public static Problem ClockWentBack() =>
        new("sign-in.clock", ProblemKind.Forbidden, "服务器的时间往回改过，登录已失效。请重新登录。");

    public static Problem Ended() =>
        new("sign-in.ended", ProblemKind.Forbidden, "这次登录已经结束：已退出，或者由安全管理员结束。请重新登录。");

    public static Problem AccountClosed() =>
        new("sign-in.account-closed", ProblemKind.Forbidden, "账号已停用或者本人已离职，登录已失效。请找安全管理员。");

    public static Problem GrantClosed() =>
        new("sign-in.grant-closed", ProblemKind.Forbidden, "这次登录所用的角色已经收回或者到期，登录已失效。请重新登录。");

    public static Problem DeputationClosed() =>
        new("sign-in.deputation-closed", ProblemKind.Forbidden, "这次登录所用的授权代理已经终止或者到期，登录已失效。请重新登录，以自己的角色办理。");

    public static Problem DepartmentClosed() =>
        new("sign-in.department-closed", ProblemKind.Forbidden, "这次登录所属的部门已退出执法主体名录，登录已失效。请找安全管理员。");

    public static Problem Unknown() =>
        new("sign-in.unknown", ProblemKind.Forbidden, "登录凭据无效。请重新登录。");

    public static Problem NotInAnOfficialDatabase() =>
        new("sign-in.sample-only", ProblemKind.NotFound, "只有演示库可以不登录、直接写明经办人。请登录后再办。");
}
