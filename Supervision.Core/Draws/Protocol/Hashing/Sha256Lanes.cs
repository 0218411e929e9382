using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Supervision.Core.Draws.Protocol.Hashing;

/// <summary>SHA-256 of eight texts at once, each in one lane of a vector (FIPS 180-4, section 6.2). Only <see cref="Sha256Batch"/> decides whether it is used.</summary>
internal static class Sha256Lanes
{
    public const int Lanes = 8;
    public const int BlockLength = 64;
    public const int HashLength = 32;

    private static readonly uint[] Start =
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
        0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
        0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
        0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
        0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
        0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>Hashes eight padded texts. Lanes with fewer blocks than the longest keep their state while the others go on.</summary>
    /// <param name="padded">Eight texts, each padded as FIPS 180-4 says, <paramref name="stride"/> bytes apart.</param>
    /// <param name="blocks">How many blocks each text has.</param>
    /// <param name="hashes">Eight hashes of 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Hash(ReadOnlySpan<byte> padded, int stride, ReadOnlySpan<int> blocks, Span<byte> hashes)
    {
        Span<Vector256<uint>> state = stackalloc Vector256<uint>[8];
        Span<Vector256<uint>> words = stackalloc Vector256<uint>[16];
        var counts = Vector256.Create(blocks);
        var longest = 0;

        for (var lane = 0; lane < Lanes; lane++)
        {
            longest = Math.Max(longest, blocks[lane]);
        }

        for (var i = 0; i < 8; i++)
        {
            state[i] = Vector256.Create(Start[i]);
        }

        for (var block = 0; block < longest; block++)
        {
            // Lanes that have ended read their last block again, and what it gives is not kept.
            Load(padded, stride, blocks, block, 0, words);
            Load(padded, stride, blocks, block, 1, words[8..]);
            Compress(state, words, Vector256.GreaterThan(counts, Vector256.Create(block)).AsUInt32());
        }

        Transpose(state);

        for (var lane = 0; lane < Lanes; lane++)
        {
            Swapped(state[lane]).AsByte().CopyTo(hashes[(lane * HashLength)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Load(ReadOnlySpan<byte> padded, int stride, ReadOnlySpan<int> blocks, int block, int half, Span<Vector256<uint>> words)
    {
        for (var lane = 0; lane < Lanes; lane++)
        {
            var from = (lane * stride) + (Math.Min(block, blocks[lane] - 1) * BlockLength) + (half * HashLength);
            words[lane] = Swapped(Vector256.Create(padded.Slice(from, HashLength)).AsUInt32());
        }

        Transpose(words);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Compress(Span<Vector256<uint>> state, Span<Vector256<uint>> words, Vector256<uint> running)
    {
        ref var w = ref MemoryMarshal.GetReference(words);
        ref var k = ref MemoryMarshal.GetReference(Constants);
        var (a, b, c, d) = (state[0], state[1], state[2], state[3]);
        var (e, f, g, h) = (state[4], state[5], state[6], state[7]);

        for (var t = 0; t < 64; t += 16)
        {
            if (t > 0)
            {
                for (var i = 0; i < 16; i++)
                {
                    var (early, late) = (Unsafe.Add(ref w, (i + 1) & 15), Unsafe.Add(ref w, (i + 14) & 15));
                    Unsafe.Add(ref w, i) += (Right(early, 7) ^ Right(early, 18) ^ (early >>> 3)) + Unsafe.Add(ref w, (i + 9) & 15)
                        + (Right(late, 17) ^ Right(late, 19) ^ (late >>> 10));
                }
            }

            for (var i = 0; i < 16; i += 8)
            {
                ref var now = ref Unsafe.Add(ref w, i);
                ref var key = ref Unsafe.Add(ref k, t + i);
                Round(a, b, c, ref d, e, f, g, ref h, now + Vector256.Create(key));
                Round(h, a, b, ref c, d, e, f, ref g, Unsafe.Add(ref now, 1) + Vector256.Create(Unsafe.Add(ref key, 1)));
                Round(g, h, a, ref b, c, d, e, ref f, Unsafe.Add(ref now, 2) + Vector256.Create(Unsafe.Add(ref key, 2)));
                Round(f, g, h, ref a, b, c, d, ref e, Unsafe.Add(ref now, 3) + Vector256.Create(Unsafe.Add(ref key, 3)));
                Round(e, f, g, ref h, a, b, c, ref d, Unsafe.Add(ref now, 4) + Vector256.Create(Unsafe.Add(ref key, 4)));
                Round(d, e, f, ref g, h, a, b, ref c, Unsafe.Add(ref now, 5) + Vector256.Create(Unsafe.Add(ref key, 5)));
                Round(c, d, e, ref f, g, h, a, ref b, Unsafe.Add(ref now, 6) + Vector256.Create(Unsafe.Add(ref key, 6)));
                Round(b, c, d, ref e, f, g, h, ref a, Unsafe.Add(ref now, 7) + Vector256.Create(Unsafe.Add(ref key, 7)));
            }
        }

        (state[0], state[1], state[2], state[3]) =
            (state[0] + (a & running), state[1] + (b & running), state[2] + (c & running), state[3] + (d & running));
        (state[4], state[5], state[6], state[7]) =
            (state[4] + (e & running), state[5] + (f & running), state[6] + (g & running), state[7] + (h & running));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(
        Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, ref Vector256<uint> d,
        Vector256<uint> e, Vector256<uint> f, Vector256<uint> g, ref Vector256<uint> h, Vector256<uint> word)
    {
        var first = h + word + (Right(e, 6) ^ Right(e, 11) ^ Right(e, 25)) + (g ^ (e & (f ^ g)));
        d += first;
        h = first + (Right(a, 2) ^ Right(a, 13) ^ Right(a, 22)) + ((a & b) | (c & (a | b)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Right(Vector256<uint> word, [ConstantExpected] byte bits) =>
        Avx512F.VL.IsSupported ? Avx512F.VL.RotateRight(word, bits) : (word >>> bits) | (word << (32 - bits));

    // Words are big-endian in the texts.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Swapped(Vector256<uint> words)
    {
        var backwards = Vector256.Create(
            (byte)3, 2, 1, 0,
            7, 6, 5, 4,
            11, 10, 9, 8,
            15, 14, 13, 12,
            3, 2, 1, 0,
            7, 6, 5, 4,
            11, 10, 9, 8,
            15, 14, 13, 12);

        return Avx2.Shuffle(words.AsByte(), backwards).AsUInt32();
    }

    // Eight rows of eight words become eight columns.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(Span<Vector256<uint>> rows)
    {
        Span<Vector256<ulong>> pairs = stackalloc Vector256<ulong>[8];

        for (var i = 0; i < 8; i += 2)
        {
            pairs[i] = Avx2.UnpackLow(rows[i], rows[i + 1]).AsUInt64();
            pairs[i + 1] = Avx2.UnpackHigh(rows[i], rows[i + 1]).AsUInt64();
        }

        for (var i = 0; i < 2; i++)
        {
            var (low, high) = (Avx2.UnpackLow(pairs[i], pairs[i + 2]), Avx2.UnpackHigh(pairs[i], pairs[i + 2]));
            var (low4, high4) = (Avx2.UnpackLow(pairs[i + 4], pairs[i + 6]), Avx2.UnpackHigh(pairs[i + 4], pairs[i + 6]));
            rows[2 * i] = Avx2.Permute2x128(low, low4, 0x20).AsUInt32();
            rows[(2 * i) + 1] = Avx2.Permute2x128(high, high4, 0x20).AsUInt32();
            rows[(2 * i) + 4] = Avx2.Permute2x128(low, low4, 0x31).AsUInt32();
            rows[(2 * i) + 5] = Avx2.Permute2x128(high, high4, 0x31).AsUInt32();
        }
    }
}
