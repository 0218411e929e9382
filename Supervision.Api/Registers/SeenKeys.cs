using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Supervision.Api.Registers;

/// <summary>Which keys a file has named so far, and where first. Sixteen bytes stand for a key, so that a million of them stay small.</summary>
internal sealed class SeenKeys
{
    private const int CreditCodeLength = 18;

    private readonly Dictionary<UInt128, int> _lines = [];

    /// <summary>The line that named the key before; null when this is the first.</summary>
    public long? First(ReadOnlySpan<byte> key, long line)
    {
        var packed = key.Length == CreditCodeLength && !key.Contains((byte)':') ? Packed(key) : Hashed(key);
        return _lines.TryAdd(packed, (int)line) ? null : _lines[packed];
    }

    // Eighteen digits and capitals are six bits each: exact.
    private static UInt128 Packed(ReadOnlySpan<byte> key)
    {
        var (high, low) = (1UL, 0UL);

        for (var i = 0; i < 9; i++)
        {
            high = (high << 6) | (uint)(key[i] - '0');
            low = (low << 6) | (uint)(key[i + 9] - '0');
        }

        return new(high, low);
    }

    private static UInt128 Hashed(ReadOnlySpan<byte> key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(key, hash);
        return new(BinaryPrimitives.ReadUInt64BigEndian(hash) | (1UL << 63), BinaryPrimitives.ReadUInt64BigEndian(hash[8..]));
    }
}
