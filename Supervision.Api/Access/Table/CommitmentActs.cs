using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>告知承诺.</summary>
public static class CommitmentActs
{
    /// <summary>For his own department, of the items of its domain, which the act itself asks.</summary>
    public static readonly ActRow Tell = new("TellCommitment", "告知并登记承诺")
    {
        Roles = [Role.Inspector, Role.UnitHead],
        Seen = SeenVersion.New,
        Line = "对象、事项、查询的记录",
        Guard = "commitments：只从告知开始，随告知承诺书登记",
        ToCome = ["由政务服务窗口的人员登记"],
    };

    /// <summary>On the phone; it takes effect when an officer has seen who he is.</summary>
    public static readonly ActRow Answer = new("AnswerCommitment", "答复是否采用告知承诺")
    {
        Roles = [Role.Enterprise],
        Relations = [Relation.Self],
        Seen = SeenVersion.None,
        Extras = [Extra.Code],
        Line = "是否采用、签署人",
        Guard = "commitments：签署以前",
        ToCome = ["凭统一身份认证的法人登录直接签署"],
    };

    public static readonly ActRow Receive = new("ReceiveCommitment", "当面核对并受理承诺")
    {
        Roles = [Role.Inspector, Role.UnitHead],
        Relations = [Relation.Own],
        Line = "签署人、身份、授权、承诺编码、核查期限",
        Guard = "commitments：编码只给一次，内容不改",
    };

    public static readonly ActRow Decline = Receive with
    {
        Code = "ReceiveCommitment.Decline",
        Named = "登记不采用告知承诺",
        Line = "按一般程序办理",
        Guard = "commitments：签署以前",
    };

    public static readonly ActRow Verify = new("VerifyCommitment", "核查承诺")
    {
        Roles = [Role.Inspector],
        Relations = [Relation.Own],
        Line = "日期、方式、履行情况、整改期限",
        Guard = "commitments：只加一步，次序不乱",
        ToCome = ["承办机构负责人指派核查人员", "现场核查两名执法人员签名"],
    };

    public static readonly ActRow Excuse = ByHead("ExcuseCommitment", "批准承诺延期") with
    {
        Extras = [Extra.Reasons],
        Line = "事由、理由、经济影响、新的期限",
    };

    public static readonly ActRow Break = ByHead("BreakCommitment", "认定违诺") with
    {
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "理由、陈述申辩、责任追究、是否记入信用记录",
    };

    public static readonly ActRow Revoke = ByHead("RevokeAfterBreach", "违诺后撤销决定") with
    {
        Extras = [Extra.Document, Extra.Reasons, Extra.Confirmed],
        Line = "文号、理由",
    };

    public static readonly ActRow Repair = ByHead("RepairCommitment", "登记违诺已修复") with
    {
        Others = [],
        Extras = [Extra.Document, Extra.Reasons],
        Line = "文号、理由",
        ToCome = ["随信用修复的决定自动登记"],
    };

    public static IReadOnlyList<ActRow> All { get; } = [Tell, Answer, Receive, Decline, Verify, Excuse, Break, Revoke, Repair];

    // By a head who has not verified it himself.
    private static ActRow ByHead(string code, string named)
    {
        return new(code, named)
        {
            Roles = [Role.Approver],
            Relations = [Relation.Own],
            Others = [EarlierStep.CommitmentVerified],
            Line = "",
            Guard = "commitments：核查的人不得认定；只加一步",
        };
    }
}
