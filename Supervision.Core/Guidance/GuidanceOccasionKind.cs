using Supervision.Core.LawTables;

namespace Supervision.Core.Guidance;

/// <summary>Out of what a guidance came: out of nothing in particular, a check, a breach or a case of the same office.</summary>
public enum GuidanceOccasionKind { None, Check, Breach, Case }

public static class GuidanceOccasionKinds
{
    public static readonly Terms<GuidanceOccasionKind> Terms = new(
        (GuidanceOccasionKind.None, "日常指导"), (GuidanceOccasionKind.Check, "检查"), (GuidanceOccasionKind.Breach, "违法线索"),
        (GuidanceOccasionKind.Case, "案件"));

    public static string Named(this GuidanceOccasionKind kind) => Terms.Of(kind);
}
