using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>The officers of a check by their places: departments in their order, and slots within them.</summary>
internal static class OfficerPlaces
{
    public static IReadOnlyList<CheckOfficer> With(this IReadOnlyList<CheckOfficer> officers, DepartmentCode department, int slot, CheckOfficer? coming)
    {
        var others = officers.Where(officer => officer.Department != department || officer.Slot != slot);
        return [.. (coming is null ? others : others.Append(coming with { Slot = slot }))
            .OrderBy(officer => officer.Department.ToString(), StringComparer.Ordinal).ThenBy(officer => officer.Slot)];
    }
}
