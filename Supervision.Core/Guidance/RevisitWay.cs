using Supervision.Core.LawTables;

namespace Supervision.Core.Guidance;

/// <summary>回访方式: none of them is a visit to an enterprise, which has a number and a limit of its own.</summary>
public enum RevisitWay { ByPhone, ByMaterials, AtOffice, AtCheck }

public static class RevisitWays
{
    public static readonly Terms<RevisitWay> Terms = new(
        (RevisitWay.ByPhone, "电话回访"), (RevisitWay.ByMaterials, "看对象发来的材料"), (RevisitWay.AtOffice, "对象到本机关说明"),
        (RevisitWay.AtCheck, "在已经安排的检查中看到"));

    public static string Named(this RevisitWay way) => Terms.Of(way);
}
