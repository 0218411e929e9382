using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Supervision.Core.Draws.Protocol.Hashing;

namespace Supervision.Core.Draws.Protocol.Frames;

/// <summary>The inner nodes of the frame's tree.</summary>
internal static class FrameNodes
{
    private const int HashLength = Sha256Lanes.HashLength;

    public static byte[] Node(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + (2 * HashLength)];
        both[0] = 1;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + HashLength)..]);
        return SHA256.HashData(both);
    }

    /// <summary>The root over <paramref name="count"/> hashes, at least one; works in their place.</summary>
    public static ReadOnlySpan<byte> Reduce(Span<byte> hashes, int count)
    {
        var batch = new Sha256Batch([1], 1 + (2 * HashLength));

        // An odd node at the end of a level moves up unchanged, which gives the tree of RFC 6962.
        for (; count > 1; count = (count + 1) / 2)
        {
            for (var node = 0; node < count / 2; node += Sha256Batch.Texts)
            {
                Nodes(batch, hashes, node, Math.Min(Sha256Batch.Texts, (count / 2) - node));
            }

            if ((count & 1) == 1)
            {
                hashes.Slice((count - 1) * HashLength, HashLength).CopyTo(hashes[(count / 2 * HashLength)..]);
            }
        }

        return hashes[..HashLength];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Nodes(Sha256Batch batch, Span<byte> hashes, int first, int nodes)
    {
        Span<byte> made = stackalloc byte[Sha256Batch.Texts * HashLength];

        for (var i = 0; i < nodes; i++)
        {
            hashes.Slice(2 * (first + i) * HashLength, 2 * HashLength).CopyTo(batch.Place(i));
            batch.End(i, 2 * HashLength);
        }

        batch.Hash(made);
        made[..(nodes * HashLength)].CopyTo(hashes[(first * HashLength)..]);
    }
}
