namespace Supervision.Core.Log.Tree;

/// <summary>Consecutive leaves of the tree.</summary>
/// <param name="From">The first one, inclusive.</param>
/// <param name="Until">Exclusive.</param>
public readonly record struct LeafSpan(long From, long Until)
{
    public long Count => Until - From;
}

/// <summary>A node over a whole power of two of leaves: those from <c>Index × 2^Level</c> on.</summary>
public readonly record struct TreeNode(int Level, long Index);
