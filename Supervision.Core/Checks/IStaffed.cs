using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>What drawn people stand on, a check or a back-check: somebody else may take a place by the rule of the draw.</summary>
public interface IStaffed
{
    string TargetName { get; }

    IReadOnlyList<CheckOfficer> Officers { get; }

    /// <summary>Why nobody can be replaced any more; null while somebody can.</summary>
    Problem? WhyClosed();

    /// <summary>What a replacement decided: somebody else stands at the place, or nobody.</summary>
    Result<Done> Substitute(DepartmentCode department, int slot, CheckOfficer? coming);
}
