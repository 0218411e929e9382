using Supervision.Core.LawTables;

namespace Supervision.Core.Guidance;

/// <summary>送达方式 of a paper that demands nothing.</summary>
public enum GuidanceWay { InPerson, ByPost, Electronic }

public static class GuidanceWays
{
    public static readonly Terms<GuidanceWay> Terms = new(
        (GuidanceWay.InPerson, "当面交给"), (GuidanceWay.ByPost, "邮寄"), (GuidanceWay.Electronic, "对象同意的电子方式"));

    public static string Named(this GuidanceWay way) => Terms.Of(way);
}
