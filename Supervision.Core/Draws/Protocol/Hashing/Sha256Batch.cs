using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Supervision.Core.Draws.Protocol.Hashing;

/// <summary>
/// Eight texts written side by side and hashed together. Every text begins with the same bytes. The lanes of the processor are used only
/// after they have been held against the platform's own SHA-256; otherwise the platform hashes them one by one.
/// </summary>
internal sealed class Sha256Batch
{
    public const int Texts = Sha256Lanes.Lanes;

    private const int PaddingLength = 9;

    private static readonly bool LanesAgree = Sha256Lanes.IsSupported && Agree();

    private readonly byte[] _bytes;
    private readonly int _stride;
    private readonly int _prefix;
    private readonly bool _lanes;
    private readonly int[] _lengths = new int[Texts];
    private readonly int[] _blocks = new int[Texts];

    /// <param name="longest">Bytes that one text, its common beginning included, may have.</param>
    public Sha256Batch(ReadOnlySpan<byte> beginning, int longest)
        : this(beginning, longest, LanesAgree)
    {
    }

    /// <summary>With the way to hash chosen, so that both can be held against each other.</summary>
    internal Sha256Batch(ReadOnlySpan<byte> beginning, int longest, bool lanes)
    {
        _prefix = beginning.Length;
        _stride = Blocks(longest) * Sha256Lanes.BlockLength;
        _bytes = new byte[Texts * _stride];
        _lanes = lanes;

        for (var text = 0; text < Texts; text++)
        {
            beginning.CopyTo(_bytes.AsSpan(text * _stride));
            _blocks[text] = 1;

            // A lane that is not used yet is padded behind the common beginning, not over it.
            _lengths[text] = _prefix;
        }
    }

    /// <summary>The place for what follows the common beginning in one text.</summary>
    public Span<byte> Place(int text) => _bytes.AsSpan((text * _stride) + _prefix, _stride - _prefix);

    /// <summary>Says how many bytes were written into the place of one text.</summary>
    public void End(int text, int written) => _lengths[text] = _prefix + written;

    /// <summary>Hashes all texts; a text that was not ended gives whatever stood there before.</summary>
    /// <param name="hashes">Eight hashes of 32 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Hash(Span<byte> hashes)
    {
        if (!_lanes)
        {
            for (var text = 0; text < Texts; text++)
            {
                SHA256.HashData(_bytes.AsSpan(text * _stride, _lengths[text]), hashes[(text * Sha256Lanes.HashLength)..]);
            }

            return;
        }

        for (var text = 0; text < Texts; text++)
        {
            var (length, blocks) = (_lengths[text], Blocks(_lengths[text]));
            var rest = _bytes.AsSpan((text * _stride) + length, (blocks * Sha256Lanes.BlockLength) - length);
            rest.Clear();
            rest[0] = 0x80;
            BinaryPrimitives.WriteUInt32BigEndian(rest[^4..], (uint)length << 3);
            _blocks[text] = blocks;
        }

        Sha256Lanes.Hash(_bytes, _stride, _blocks, hashes);
    }

    private static int Blocks(int length) => (length + PaddingLength + Sha256Lanes.BlockLength - 1) / Sha256Lanes.BlockLength;

    // Every length around the ends of the first blocks, in every lane, and lanes that end at different blocks.
    private static bool Agree()
    {
        Span<byte> expected = stackalloc byte[Texts * Sha256Lanes.HashLength];
        Span<byte> found = stackalloc byte[Texts * Sha256Lanes.HashLength];

        for (var length = 0; length < 4 * Sha256Lanes.BlockLength; length += 3)
        {
            Fill(length, lanes: false, expected);
            Fill(length, lanes: true, found);

            if (!expected.SequenceEqual(found))
            {
                Debug.Fail("The lanes do not agree with SHA-256.");
                return false;
            }
        }

        return true;
    }

    private static void Fill(int length, bool lanes, Span<byte> hashes)
    {
        var batch = new Sha256Batch("sv"u8, length + 40, lanes);

        for (var text = 0; text < Texts; text++)
        {
            var place = batch.Place(text)[..(length + (5 * text))];

            for (var i = 0; i < place.Length; i++)
            {
                place[i] = (byte)((i * 31) + (text * 7) + length);
            }

            batch.End(text, place.Length);
        }

        batch.Hash(hashes);
    }
}
