using System.Numerics;
using System.Security.Cryptography;
using Supervision.Core.Draws.Protocol.Files;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>名录根: the frame as a Merkle tree (RFC 6962), each line with a salt of its own, so that one line can be proved without the others.</summary>
public sealed class FrameTree
{
    private const int HashLength = Sha256Lanes.HashLength;

    private readonly Frame _frame;
    private readonly string _frameKey;
    private readonly byte[] _peaks;

    private FrameTree(Frame frame, string frameKey, byte[] peaks) => (_frame, _frameKey, _peaks) = (frame, frameKey, peaks);

    /// <summary>Hashes the whole frame once; single lines are then proved at little cost.</summary>
    public static FrameTree Of(Frame frame, string frameKey)
    {
        var chunks = (frame.Count + FrameLeaves.ChunkLines - 1) / FrameLeaves.ChunkLines;
        var peaks = new byte[chunks * HashLength];

        Parallel.For(0, chunks, () => new FrameLeaves(frame, frameKey), (chunk, _, leaves) =>
        {
            leaves.Reduce(chunk).CopyTo(peaks.AsSpan(chunk * HashLength));
            return leaves;
        }, _ => { });

        return new(frame, frameKey, peaks);
    }

    public static string Root(Frame frame, string frameKey) => Of(frame, frameKey).Root();

    public string Root()
    {
        if (_frame.Count == 0)
        {
            return Convert.ToHexStringLower(SHA256.HashData([]));
        }

        var peaks = _peaks.ToArray();
        return Convert.ToHexStringLower(FrameNodes.Reduce(peaks, peaks.Length / HashLength));
    }

    /// <summary>The proof for one line: sibling hashes in hex, from leaf to root.</summary>
    public IReadOnlyList<string> Proof(int index)
    {
        var path = new List<string>();
        var (chunk, place) = Math.DivRem(index, FrameLeaves.ChunkLines);
        var leaves = new FrameLeaves(_frame, _frameKey).Make(chunk);
        Collect(leaves, 0, leaves.Length / HashLength, place, path);
        Collect(_peaks, 0, _peaks.Length / HashLength, chunk, path);
        return path;
    }

    public static IReadOnlyList<string> Proof(Frame frame, string frameKey, int index) => Of(frame, frameKey).Proof(index);

    /// <summary>The root that a line's proof leads to.</summary>
    public static string RootOf(string leafText, int index, int count, IReadOnlyList<string> proof)
    {
        var hash = SHA256.HashData([0, .. DrawText.Utf8.GetBytes(leafText)]);
        var (first, last) = (index, count - 1);

        foreach (var sibling in proof)
        {
            var other = Convert.FromHexString(sibling);

            if ((first & 1) == 1 || first == last)
            {
                hash = FrameNodes.Node(other, hash);

                while ((first & 1) == 0 && first != 0)
                {
                    (first, last) = (first >> 1, last >> 1);
                }
            }
            else
            {
                hash = FrameNodes.Node(hash, other);
            }

            (first, last) = (first >> 1, last >> 1);
        }

        return Convert.ToHexStringLower(hash);
    }

    private static void Collect(ReadOnlySpan<byte> hashes, int from, int to, int index, List<string> path)
    {
        if (to - from <= 1)
        {
            return;
        }

        var split = from + (1 << BitOperations.Log2((uint)(to - from - 1)));
        var (left, right) = index < split ? (from, split) : (split, to);
        Collect(hashes, left, right, index, path);
        path.Add(index < split ? Sub(hashes, split, to) : Sub(hashes, from, split));
    }

    private static string Sub(ReadOnlySpan<byte> hashes, int from, int to) =>
        Convert.ToHexStringLower(FrameNodes.Reduce(hashes[(from * HashLength)..(to * HashLength)].ToArray(), to - from));
}
