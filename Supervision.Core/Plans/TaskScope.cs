namespace Supervision.Core.Plans;

/// <summary>抽查范围: which part of the register a task draws from. Empty lists do not narrow.</summary>
/// <param name="Regions">GB/T 2260 codes.</param>
/// <param name="Industries">Prefixes of GB/T 4754 codes: H62 takes in all of 餐饮业.</param>
/// <param name="Kinds">Kinds of subject by their Chinese names.</param>
public sealed record TaskScope(
    IReadOnlyList<string> Regions, IReadOnlyList<string> Industries, IReadOnlyList<string> Kinds)
{
    public static readonly TaskScope Everything = new([], [], []);

    /// <summary>定向: narrowed beforehand; 不定向 otherwise.</summary>
    public bool IsDirected => Regions.Count + Industries.Count + Kinds.Count > 0;
}
