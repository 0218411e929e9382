using System.Security.Cryptography;

namespace Supervision.Core.Draws;

/// <summary>名录根: the frame as a Merkle tree (RFC 6962), each line with a salt of its own, so that one line can be proved without the others.</summary>
public static class FrameTree
{
    private const int HashLength = 32;

    public static string Root(Frame frame, string frameKey) => Root(Leaves(frame, frameKey), frame.Count);

    /// <summary>The proof for one line: sibling hashes in hex, from leaf to root.</summary>
    public static IReadOnlyList<string> Proof(Frame frame, string frameKey, int index)
    {
        var path = new List<string>();
        Collect(Leaves(frame, frameKey), 0, frame.Count, index, path);
        return path;
    }

    /// <summary>The root that a line's proof leads to.</summary>
    public static string RootOf(string leafText, int index, int count, IReadOnlyList<string> proof)
    {
        var hash = LeafHash(leafText);
        var (first, last) = (index, count - 1);

        foreach (var sibling in proof)
        {
            var other = Convert.FromHexString(sibling);

            if ((first & 1) == 1 || first == last)
            {
                hash = Node(other, hash);

                while ((first & 1) == 0 && first != 0)
                {
                    (first, last) = (first >> 1, last >> 1);
                }
            }
            else
            {
                hash = Node(hash, other);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return Convert.ToHexStringLower(hash);
    }

    private static byte[] Leaves(Frame frame, string frameKey)
    {
        var leaves = new byte[(long)frame.Count * HashLength];

        Parallel.For(0, frame.Count, index =>
        {
            var target = frame.Target(index);
            var text = DrawText.Leaf(target, frame.Stratum(index), DrawText.Salt(frameKey, target));
            LeafHash(text).CopyTo(leaves, index * HashLength);
        });

        return leaves;
    }

    private static byte[] LeafHash(string text) => SHA256.HashData([0, .. DrawText.Utf8.GetBytes(text)]);

    private static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * HashLength)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashLength)..]);
        return SHA256.HashData(both);
    }

    // An odd node at the end of a level moves up unchanged, which gives the tree of RFC 6962.
    private static string Root(byte[] hashes, int count)
    {
        if (count == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        for (; count > 1; count = (count + 1) / 2)
        {
            for (var i = 0; i < count / 2; i++)
            {
                Node(hashes.AsSpan(2 * i * HashLength, HashLength), hashes.AsSpan(((2 * i) + 1) * HashLength, HashLength))
                    .CopyTo(hashes, i * HashLength);
            }

            if ((count & 1) == 1)
            {
                hashes.AsSpan((count - 1) * HashLength, HashLength).CopyTo(hashes.AsSpan(count / 2 * HashLength));
            }
        }

        return Convert.ToHexStringLower(hashes.AsSpan(0, HashLength));
    }

    private static void Collect(byte[] leaves, int from, int to, int index, List<string> path)
    {
        if (to - from <= 1)
        {
            return;
        }

        var split = from + (1 << (int)Math.Log2(to - from - 1));
        var (left, right) = index < split ? (from, split) : (split, to);
        Collect(leaves, left, right, index, path);
        path.Add(index < split ? Sub(leaves, split, to) : Sub(leaves, from, split));
    }

    private static string Sub(byte[] leaves, int from, int to) => Root(leaves[(from * HashLength)..(to * HashLength)], to - from);
}
