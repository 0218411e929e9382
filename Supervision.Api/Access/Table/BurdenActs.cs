using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>入企频次和无事不扰名单.</summary>
public static class BurdenActs
{
    public static readonly ActRow List = new("EnterWhiteList", "登记无事不扰名单")
    {
        Roles = [Role.UnitHead, Role.Planner],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons],
        Line = "对象、理由、期限",
        Guard = "white_list_entries：登记的不改",
    };

    public static readonly ActRow Confirm = new("DecideWhiteList", "确认无事不扰名单")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.WhiteListed],
        Seen = SeenVersion.None,
        Line = "对象、期限",
        Guard = "white_list_entries：负责人；另一人",
    };

    public static readonly ActRow End = new("DecideWhiteList.End", "停止无事不扰")
    {
        Roles = [Role.Approver, Role.UnitHead],
        Relations = [Relation.Own],
        Seen = SeenVersion.None,
        Extras = [Extra.Reasons],
        Line = "对象、理由",
        Guard = "white_list_entries：只停止一次",
    };

    /// <summary>The visits that were made, of all bodies; those to come of the own department alone, so that nobody is warned.</summary>
    public static readonly ActRow Ledger = new("BurdenOfSubject", "查看入企台账")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles =
        [
            Role.Approver, Role.UnitHead, Role.Planner, Role.Inspector, Role.LegalReviewer, Role.Registrar, Role.Supervisor,
        ],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    /// <summary>The visits of the own department beyond a limit, or of those that somebody supervises.</summary>
    public static readonly ActRow Board = new("BurdenBoard", "查看超限入企")
    {
        IsRead = true,
        IsReadLogged = true,
        Roles = [Role.Approver, Role.UnitHead, Role.Planner, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    public static readonly ActRow Whites = new("WhiteListBoard", "查看无事不扰名单")
    {
        IsRead = true,
        Roles = [Role.Approver, Role.UnitHead, Role.Planner, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    public static IReadOnlyList<ActRow> All { get; } = [List, Confirm, End, Ledger, Board, Whites];
}
