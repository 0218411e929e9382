using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>清单与规则.</summary>
public static class ListActs
{
    public static readonly ActRow Import = new("ImportLists", "导入清单草稿")
    {
        Roles = [Role.RuleAuthor],
        Seen = SeenVersion.File,
        Line = "标题、摘要",
        Guard = "list_versions：不改",
        ToCome = ["清单写明制定机关，只由它的人导入"],
        AlsoBy = ["UploadLists"],
    };

    public static readonly ActRow ReviewClauses = new("ReviewClauses", "核对条款")
    {
        Roles = [Role.LegalReviewer],
        Others = [EarlierStep.ListDrafted],
        Extras = [Extra.Reasons],
        Line = "出处、摘要",
        Guard = "list_versions：法制审核",
        ToCome = ["只由制定机关的人核对"],
    };

    public static readonly ActRow Adopt = new("AdoptList", "采用清单")
    {
        Roles = [Role.Approver],
        ChiefOnly = true,
        Others = [EarlierStep.ListDrafted, EarlierStep.ClausesReviewed],
        Extras = [Extra.Confirmed],
        Line = "标题、施行日期、摘要",
        Guard = "list_versions：采用在日志里",
        ToCome = ["文号", "只由制定机关采用"],
    };

    public static readonly ActRow Replay = new("ReplayDraft", "回放以往案件")
    {
        Roles = [Role.RuleAuthor, Role.LegalReviewer],
        Seen = SeenVersion.None,
        IsReadLogged = true,
        Line = "不写入",
        Guard = "只读",
        ToCome = ["其他部门的案件只见件数"],
        AlsoBy = ["ReplayVersion", "DecideAgain"],
    };

    public static readonly ActRow Seed = new("SeedLists", "采用随程序提供的清单")
    {
        Roles = [Role.Program],
        Seen = SeenVersion.New,
        Line = "清单数、摘要",
        Guard = "list_versions：采用在日志里",
    };

    public static IReadOnlyList<ActRow> All { get; } = [Import, ReviewClauses, Adopt, Replay, Seed];
}
