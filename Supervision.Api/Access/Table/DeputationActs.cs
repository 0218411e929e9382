using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>授权代理和例外登记.</summary>
public static class DeputationActs
{
    private static readonly Role[] Business =
    [
        Role.Planner, Role.Approver, Role.UnitHead, Role.LegalReviewer, Role.RuleAuthor, Role.Registrar, Role.DisclosureClerk, Role.Archivist,
        Role.Inspector, Role.Supervisor,
    ];

    public static readonly ActRow Deputise = new("Deputise", "授权代理")
    {
        Roles = Business,
        Relations = [Relation.Holder, Relation.Chief],
        Seen = SeenVersion.New,
        Extras = [Extra.Document],
        Line = "角色、代理人、事项、起止、文号",
        Guard = "deputations：最长90天，不得转授",
    };

    public static readonly ActRow Accept = new("AcceptDeputation", "接受授权代理")
    {
        Roles = Business,
        Relations = [Relation.Holder],
        Others = [EarlierStep.Deputised],
        Seen = SeenVersion.None,
        Line = "授权人、角色、文号",
        Guard = "deputations：由代理人本人接受",
    };

    public static readonly ActRow End = new("EndDeputation", "终止授权代理")
    {
        Roles = Business,
        Relations = [Relation.Holder, Relation.Chief],
        Seen = SeenVersion.None,
        Extras = [Extra.Reasons],
        Line = "授权人、代理人、文号、理由",
        Guard = "deputations：终止有理由",
    };

    public static readonly ActRow Waive = new("RegisterWaiver", "登记例外")
    {
        Roles = [Role.Approver],
        ChiefOnly = true,
        Relations = [Relation.Own],
        Others = [EarlierStep.WaivedFor],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons, Extra.Confirmed],
        Line = "编号、哪两步、谁、理由、期限",
        Guard = "pair_waivers：只有列出的几对，不为自己登记",
    };

    public static readonly ActRow EndWaiver = new("EndWaiver", "终止例外")
    {
        Roles = [Role.Approver],
        ChiefOnly = true,
        Relations = [Relation.Own],
        Seen = SeenVersion.None,
        Extras = [Extra.Reasons],
        Line = "编号、哪两步、谁、理由",
        Guard = "pair_waivers：终止有理由，只一次",
    };

    public static IReadOnlyList<ActRow> All { get; } = [Deputise, Accept, End, Waive, EndWaiver];
}
