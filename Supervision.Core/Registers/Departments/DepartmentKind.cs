using Supervision.Core.LawTables;

namespace Supervision.Core.Registers.Departments;

/// <summary>主体性质: an organ (行政机关), an organisation authorised by law (授权组织), or one entrusted by an organ (受委托组织).</summary>
public enum DepartmentKind { Organ, Authorised, Entrusted }

public static class DepartmentKinds
{
    public static readonly Terms<DepartmentKind> Terms = new(
        (DepartmentKind.Organ, "行政机关"),
        (DepartmentKind.Authorised, "授权组织"),
        (DepartmentKind.Entrusted, "受委托组织"));

    public static string Named(this DepartmentKind kind) => Terms.Of(kind);
}
