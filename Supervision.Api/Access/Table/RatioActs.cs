using Supervision.Core.Primitives;

namespace Supervision.Api.Access.Table;

/// <summary>抽查比例方案.</summary>
public static class RatioActs
{
    public static readonly ActRow Draft = new("DraftRatios", "起草抽查比例方案")
    {
        Roles = [Role.Planner],
        Seen = SeenVersion.New,
        Extras = [Extra.Reasons],
        Line = "起始日期、各类比例、理由",
        Guard = "ratio_schemes：起草的不改",
    };

    public static readonly ActRow Adopt = new("AdoptRatios", "采用抽查比例方案")
    {
        Roles = [Role.Approver],
        Relations = [Relation.Own],
        Others = [EarlierStep.RatiosDrafted],
        Seen = SeenVersion.None,
        Extras = [Extra.Confirmed],
        Line = "对计划的影响",
        Guard = "ratio_schemes：负责人；另一人；采用的不改",
    };

    public static readonly ActRow Board = new("RatioBoard", "查看抽查比例方案")
    {
        IsRead = true,
        Roles = [Role.Planner, Role.Approver, Role.UnitHead, Role.Supervisor],
        Seen = SeenVersion.None,
        Line = "不写入",
        Guard = "只读",
    };

    public static IReadOnlyList<ActRow> All { get; } = [Draft, Adopt, Board];
}
