using System.Security.Cryptography;
using Supervision.Core.Draws.Protocol.Files;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>A few salted lines as a Merkle tree (RFC 6962), so that one line can be proved without the others (draw-protocol, section 4).</summary>
public sealed class LineTree
{
    // From the leaves upwards; the last level is the root alone.
    private readonly List<byte[][]> _levels;

    private LineTree(List<byte[][]> levels) => _levels = levels;

    public int Count => _levels[0].Length;

    public string Root => Count == 0
        ? Convert.ToHexStringLower(SHA256.HashData([]))
        : Convert.ToHexStringLower(_levels[^1][0]);

    /// <param name="lines">Without line ends, in the order of the tree.</param>
    public static LineTree Of(IEnumerable<string> lines)
    {
        byte[][] level = [.. lines.Select(Leaf)];
        List<byte[][]> levels = [level];

        while (level.Length > 1)
        {
            level = Above(level);
            levels.Add(level);
        }

        return new(levels);
    }

    /// <summary>Sibling hashes in hex, from leaf to root.</summary>
    public LineProof Proof(int index)
    {
        var siblings = new List<string>();
        var place = index;

        foreach (var level in _levels)
        {
            var sibling = place ^ 1;

            if (sibling < level.Length)
            {
                siblings.Add(Convert.ToHexStringLower(level[sibling]));
            }

            place /= 2;
        }

        return new(index, Count, siblings);
    }

    private static byte[] Leaf(string line) => SHA256.HashData([0, .. DrawText.Utf8.GetBytes(line)]);

    // An odd node at the end of a level moves up unchanged, which gives the tree of RFC 6962.
    private static byte[][] Above(byte[][] level)
    {
        var above = new byte[(level.Length + 1) / 2][];

        for (var node = 0; node < above.Length; node++)
        {
            var left = level[2 * node];
            above[node] = (2 * node) + 1 < level.Length ? FrameNodes.Node(left, level[(2 * node) + 1]) : left;
        }

        return above;
    }
}
