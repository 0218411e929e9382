using System.Numerics;

namespace Supervision.Core.Log.Tree;

/// <summary>日志树: the Merkle tree of RFC 6962, section 2.1, over nodes that are looked up where they are kept.</summary>
public static class MerkleTree
{
    public static TreeHash Root(long size, Func<TreeNode, TreeHash> node) =>
        size == 0 ? TreeHash.Empty : Hash(new(0, size), node);

    /// <summary>The hash of the tree over these leaves; the span comes from a proof or starts at 0.</summary>
    public static TreeHash Hash(LeafSpan span, Func<TreeNode, TreeHash> node)
    {
        var nodes = Nodes(span);
        var hash = node(nodes[^1]);

        for (var i = nodes.Count - 2; i >= 0; i--)
        {
            hash = TreeHash.Node(node(nodes[i]), hash);
        }

        return hash;
    }

    /// <summary>The whole nodes that make up a span, from left to right.</summary>
    public static IReadOnlyList<TreeNode> Nodes(LeafSpan span)
    {
        var nodes = new List<TreeNode>();

        for (var from = span.From; from < span.Until;)
        {
            var level = BitOperations.Log2((ulong)(span.Until - from));
            nodes.Add(new(level, from >> level));
            from += 1L << level;
        }

        return nodes;
    }

    /// <summary>The audit path PATH(index, D[size]): one span per hash, from the leaf upwards.</summary>
    public static IReadOnlyList<LeafSpan> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        var path = new List<LeafSpan>();
        var (from, until) = (0L, size);

        while (until - from > 1)
        {
            var middle = from + LargestPowerBelow(until - from);
            path.Add(index < middle ? new(middle, until) : new(from, middle));
            (from, until) = index < middle ? (from, middle) : (middle, until);
        }

        path.Reverse();
        return path;
    }

    /// <summary>PROOF(first, D[second]): that the tree of the first size is the beginning of that of the second.</summary>
    public static IReadOnlyList<LeafSpan> Consistency(long first, long second)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, second);
        var proof = new List<LeafSpan>();

        if (first == 0)
        {
            return proof;
        }

        var (from, until, known) = (0L, second, true);

        while (until != first)
        {
            var middle = from + LargestPowerBelow(until - from);
            var left = first <= middle;
            proof.Add(left ? new(middle, until) : new(from, middle));
            (from, until, known) = left ? (from, middle, known) : (middle, until, false);
        }

        if (!known)
        {
            proof.Add(new(from, until));
        }

        proof.Reverse();
        return proof;
    }

    private static long LargestPowerBelow(long count) => 1L << BitOperations.Log2((ulong)(count - 1));
}
