using Supervision.Core.Primitives;

namespace Supervision.Core.Accounts;

/// <summary>统一身份认证: what keeps somebody from signing in by the office's own identity service.</summary>
public static class IdentityProblems
{
    private static readonly Problem[] All =
    [
        Unreachable(), NoGoodAnswer(), Denied(), NotLinked(), LinkLost(), LinkedElsewhere(), SomebodyElse(), NotShownAnew(),
        SignInProblems.CannotSignIn(), SignInProblems.NoRole(), SignInProblems.Ended(),
    ];

    public static Problem NotConfigured() =>
        new("identity.not-configured", ProblemKind.NotFound, "本系统没有接入统一身份认证。请用密码和动态口令或者通行密钥登录。");

    public static Problem Unreachable() =>
        new("identity.unreachable", ProblemKind.Conflict, "统一身份认证现在连接不上。请过几分钟再试，或者用密码和动态口令登录。");

    public static Problem NoGoodAnswer() =>
        new("identity.no-good-answer", ProblemKind.Forbidden,
            "统一身份认证的答复没有通过核对：登录页面停留太久、答复已经用过，或者不是在这个浏览器里开始的。请重新点“用统一身份认证登录”。");

    public static Problem Denied() =>
        new("identity.denied", ProblemKind.Forbidden, "在统一身份认证那边没有同意登录。需要登录的，请重新点“用统一身份认证登录”。");

    public static Problem NotLinked() =>
        new("identity.not-linked", ProblemKind.Forbidden,
            "统一身份认证认出了您，但是这个身份还没有关联账号。请先用密码和动态口令登录，在“我的账号”里关联，或者请安全管理员关联。");

    public static Problem LinkLost() =>
        new("identity.link-lost", ProblemKind.Forbidden, "没有关联：开始关联的那次登录已经结束，或者再次验证身份已过5分钟。请重新登录、再次验证身份后再关联。");

    public static Problem LinkedElsewhere() =>
        new("identity.linked-elsewhere", ProblemKind.Conflict, "没有关联：这个统一身份已经关联到另一个账号。请核对是不是用别人的身份登录了统一身份认证，或者请安全管理员查明。");

    public static Problem SomebodyElse() =>
        new("identity.somebody-else", ProblemKind.Forbidden, "没有通过验证：统一身份认证认出的不是现在登录的人。请用本人的身份再试一次，或者填写动态口令。");

    public static Problem NotShownAnew() =>
        new("identity.not-shown-anew", ProblemKind.Forbidden, "没有通过验证：统一身份认证没有重新验证您是谁，或者没有验证第二因素。请填写动态口令，或者用通行密钥。");

    public static Problem NothingLinked() =>
        new("identity.nothing-linked", ProblemKind.Conflict, "账号没有关联统一身份认证，不用解除。");

    public static Problem SubjectMissing() =>
        new("identity.subject", ProblemKind.Invalid, "请填写此人在统一身份认证里的标识（向统一身份认证的管理单位查问），不超过300个字。");

    /// <summary>What a link may say by its code; anything else says nothing.</summary>
    public static Problem? Told(string? code) => All.FirstOrDefault(problem => problem.Code == code);
}
