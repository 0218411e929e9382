namespace Supervision.Rules.Sanctions;

/// <summary>两版的不同: one sentence for each row that came or went, and for each cell that differs.</summary>
public sealed record EditionDifferences(IReadOnlyList<string> Added, IReadOnlyList<string> Removed, IReadOnlyList<string> Changed)
{
    public bool IsNone => Added.Count + Removed.Count + Changed.Count == 0;
}
