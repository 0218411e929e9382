
namespace Supervision.Core.Primitives;

/// <summary>经办人: who acts, for which department, in which role. Every act has one.</summary>
/// <param name="Department">The code of the department on the 主体清单 for which the person acts.</param>
public sealed record Actor(string Person, DepartmentCode Department, Role Role)
{
    public override string ToString() => $"{Person}@{Department}:{Role.Named()}";
}
