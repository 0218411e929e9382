using Supervision.Core.Primitives;
using Supervision.Core.Registers.Subjects;

namespace Supervision.Core.Registers.Items;

/// <summary>事项内容: everything the list says about an item. Two versions differ exactly when this differs.</summary>
/// <param name="RatioMin">The smallest share of targets a year, above 0; null when nothing is said.</param>
/// <param name="RatioMax">The greatest share, at most 1; never null for a general item.</param>
/// <param name="CapPerYear">How often a year one enterprise may be checked for it; null when nothing is said.</param>
/// <param name="Joinable">Departments that may check jointly; may be empty.</param>
/// <param name="Specialism">What one of the inspectors must know; null when nothing special.</param>
/// <param name="EffectiveFrom">The first day on which this version holds.</param>
public sealed record ItemContent(
    string Name,
    string? SubItem,
    ItemCategory Category,
    IReadOnlyList<LegalBasis> Bases,
    DepartmentCode Department,
    IReadOnlyList<SubjectKind> TargetKinds,
    IReadOnlyList<CheckMethod> Methods,
    string? Checklist,
    decimal? RatioMin,
    decimal? RatioMax,
    int? CapPerYear,
    IReadOnlyList<DepartmentCode> Joinable,
    string? Specialism,
    DateOnly EffectiveFrom)
{
    public const int NameMaxLength = 200;
    public const int ChecklistMaxLength = 2000;

    public bool Equals(ItemContent? other) =>
        other is not null
        && (Name, SubItem, Category, Department, Checklist, RatioMin, RatioMax, CapPerYear, Specialism, EffectiveFrom)
            == (other.Name, other.SubItem, other.Category, other.Department, other.Checklist, other.RatioMin, other.RatioMax,
                other.CapPerYear, other.Specialism, other.EffectiveFrom)
        && Bases.SequenceEqual(other.Bases)
        && TargetKinds.SequenceEqual(other.TargetKinds)
        && Methods.SequenceEqual(other.Methods)
        && Joinable.SequenceEqual(other.Joinable);

    public override int GetHashCode() => HashCode.Combine(Name, SubItem, Category, Department, EffectiveFrom);
}
