using System.Numerics;

namespace Supervision.Core.Log.Tree;

/// <summary>Whether a proof shows what it claims, as RFC 9162, sections 2.1.3.2 and 2.1.4.2, checks it.</summary>
public static class MerkleProof
{
    /// <summary>That the leaf stands at this index in the tree of this size and root.</summary>
    public static bool ShowsInclusion(TreeHash leaf, long index, long size, IReadOnlyList<TreeHash> path, TreeHash root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (at, last, hash) = (index, size - 1, leaf);

        foreach (var sibling in path)
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                hash = TreeHash.Node(sibling, hash);
                (at, last) = SkipLonelyLevels(at, last);
            }
            else
            {
                hash = TreeHash.Node(hash, sibling);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>That the first tree is the beginning of the second one: nothing was altered, removed or put in between.</summary>
    public static bool ShowsConsistency(
        long first, TreeHash firstRoot, long second, TreeHash secondRoot, IReadOnlyList<TreeHash> proof)
    {
        if (first < 0 || first > second)
        {
            return false;
        }

        if (first == second || first == 0)
        {
            return proof.Count == 0 && (first == second ? firstRoot == secondRoot : firstRoot == TreeHash.Empty);
        }

        var path = BitOperations.IsPow2(first) ? [firstRoot, .. proof] : proof;
        return path.Count > 0 && proof.Count > 0 && Climb(first, firstRoot, second, secondRoot, path);
    }

    private static bool Climb(long first, TreeHash firstRoot, long second, TreeHash secondRoot, IReadOnlyList<TreeHash> path)
    {
        var (at, last) = (first - 1, second - 1);
        var whole = BitOperations.TrailingZeroCount(~at);
        (at, last) = (at >> whole, last >> whole);
        var (early, late) = (path[0], path[0]);

        foreach (var hash in path.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((at & 1) == 1 || at == last)
            {
                (early, late) = (TreeHash.Node(hash, early), TreeHash.Node(hash, late));
                (at, last) = SkipLonelyLevels(at, last);
            }
            else
            {
                late = TreeHash.Node(late, hash);
            }

            (at, last) = (at >> 1, last >> 1);
        }

        return last == 0 && early == firstRoot && late == secondRoot;
    }

    // On the right edge a node without a sibling is its own parent.
    private static (long At, long Last) SkipLonelyLevels(long at, long last)
    {
        while (at != 0 && (at & 1) == 0)
        {
            (at, last) = (at >> 1, last >> 1);
        }

        return (at, last);
    }
}
