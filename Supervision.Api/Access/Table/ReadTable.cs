namespace Supervision.Api.Access.Table;

/// <summary>公开的读取和程序自己的收拾: classes with an act's form that change no row of anybody, each with its reason.</summary>
public static class ReadTable
{
    /// <summary>登录: what whoever signs in, or is signed in, does with his own sign-in. Nobody acts yet, or he acts on himself, so no row can ask who may.</summary>
    public static IReadOnlyDictionary<string, string> SignInRoom { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["SignIn"] = "登录本身：还没有人登录，凭密码和动态口令",
        ["SignOut"] = "退出自己的登录",
        ["TakeRole"] = "在自己已确认的角色里改用另一个",
        ["ConfirmIdentity"] = "再次验证自己的身份，失败次数照数",
        ["FindSession"] = "每次请求认出是谁，并核对登录是否还有效",
        ["ChooseCredentials"] = "凭一次性链接设置自己的密码和动态口令",
        ["FirstLinks"] = "首次启动还没有任何账号，由掌握机器的人取得链接",
        ["OpenSampleSession"] = "只在演示库里，写明以谁的名义办理",
        ["NoteRefusal"] = "把拒绝写进安全日志，不写别的",
    };

    /// <summary>Public, or the program's own.</summary>
    private static readonly Dictionary<string, string> Free = new(StringComparer.Ordinal)
    {
        ["LinkDesk"] = "一次性链接的页面，凭链接打开",
        ["ExportPublicBundle"] = "公开的抽取包，任何人可以取得",
        ["ExportLog"] = "公开的透明日志，任何人可以取得",
        ["VerifyLog"] = "公开的核验，任何人可以进行",
        ["ExportAudit"] = "审计记录的导出，在命令行由审计管理员办理",
        ["FinishReveal"] = "揭示的最后一步，在参与方的动作之内",
        ["ClearSubmissions"] = "清除过期的表单标记，不涉及任何人的记录",
    };

    public static IReadOnlyDictionary<string, string> Open { get; } = Free.Concat(SignInRoom).ToDictionary(StringComparer.Ordinal);
}
