using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Inspectors;

/// <summary>人员类别: only officers count toward the two who must be there; experts and auxiliaries assist.</summary>
public enum InspectorKind { Officer, Expert, Auxiliary }

public static class InspectorKinds
{
    public static readonly Terms<InspectorKind> Terms = new(
        (InspectorKind.Officer, "执法人员"),
        (InspectorKind.Expert, "专家"),
        (InspectorKind.Auxiliary, "辅助人员"));

    public static string Named(this InspectorKind kind) => Terms.Of(kind);
}
