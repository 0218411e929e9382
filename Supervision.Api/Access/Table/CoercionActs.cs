using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>行政强制措施.</summary>
public static class CoercionActs
{
    /// <summary>For his own department, with a colleague, which the act itself asks.</summary>
    public static readonly ActRow Ask = new("AskCoercion", "报批强制措施")
    {
        Roles = [Role.Inspector],
        Seen = SeenVersion.New,
        Line = "当事人、种类、依据、是否紧急",
        Guard = "coercion_files：两人报批，依据的层级",
        ToCome = ["第二名执法人员本人签名"],
    };

    public static readonly ActRow Approve = ByHead("ApproveCoercion", "批准强制措施") with
    {
        Extras = [Extra.Confirmed],
        Line = "审批表、是否补办、意见",
        Guard = "coercion_files：报批和实施的人不得批准；紧急的二十四小时",
    };

    public static readonly ActRow Refuse = ByHead("ApproveCoercion.Refuse", "不予批准强制措施") with { Extras = [Extra.Reasons], Line = "理由" };

    public static readonly ActRow Take = ByOfficer("TakeCoercion", "实施强制措施") with
    {
        Line = "决定书、现场笔录、时间、财物、期限",
        Guard = "coercion_files：先批准或者紧急，两名有证人员，清单，三十日",
        ToCome = ["第二名执法人员本人签名", "现场音像记录"],
    };

    public static readonly ActRow TellTesting = ByOfficer("TellCoercion", "告知检测检验鉴定期间") with
    {
        Extras = [Extra.Reasons],
        Line = "文书、日数、期限",
        Guard = "coercion_files：届满以前，书面，一次",
    };

    public static readonly ActRow TellExtension = ByOfficer("TellCoercion.Extension", "告知延长强制措施期限") with
    {
        Line = "文书、日数、期限",
        Guard = "coercion_files：先批准，届满以前，书面",
    };

    public static readonly ActRow Serve = ByOfficer("TellCoercion.Serve", "登记交付冻结决定书") with
    {
        Line = "日期",
        Guard = "coercion_files：只有冻结，一次",
    };

    public static readonly ActRow Extend = ByHead("ExtendCoercion", "批准延长强制措施") with
    {
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "日数、理由",
        Guard = "coercion_files：届满以前，一次，不超过三十日",
    };

    public static readonly ActRow Lift = ByHead("LiftCoercion", "解除强制措施") with
    {
        Extras = [Extra.Reasons],
        Line = "文书、情形、理由",
        Guard = "coercion_files：实施以后，一次，有决定书",
    };

    public static readonly ActRow Dispose = ByOfficer("DisposeThing", "处理涉案财物") with
    {
        Extras = [Extra.Document],
        Line = "序号、方式、签收、文书",
        Guard = "coercion_files：每项一次；退还须先解除，没收销毁须在期限内",
        ToCome = ["另一名执法人员在场签名"],
    };

    public static readonly ActRow Close = ByHead("CloseCoercion", "办结强制措施") with
    {
        Extras = [Extra.Reasons],
        Line = "理由",
        Guard = "coercion_files：财物全部处理，已经解除",
    };

    public static IReadOnlyList<ActRow> All { get; } =
        [Ask, Approve, Refuse, Take, TellTesting, TellExtension, Serve, Extend, Lift, Dispose, Close];

    private static ActRow ByOfficer(string code, string named) =>
        new(code, named) { Roles = [Role.Inspector], Relations = [Relation.Own], Line = "", Guard = "coercion_files：只加一步，次序不乱" };

    // By a head who has neither asked nor taken part.
    private static ActRow ByHead(string code, string named)
    {
        return new(code, named)
        {
            Roles = [Role.Approver],
            Relations = [Relation.Own],
            Others = [EarlierStep.CoercionHandled],
            Line = "",
            Guard = "coercion_files：报批和实施的人不得办理",
        };
    }
}
