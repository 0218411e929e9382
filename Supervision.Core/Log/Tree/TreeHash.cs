using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Supervision.Core.Log.Tree;

/// <summary>One hash of the log's tree: SHA-256, with the prefixes of RFC 6962 that keep leaves and nodes apart.</summary>
public readonly record struct TreeHash
{
    public const int Length = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;

    private readonly ulong _a, _b, _c, _d;

    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
        {
            throw new ArgumentException("A tree hash has 32 bytes.", nameof(bytes));
        }

        _a = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _b = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>The root of a tree without leaves.</summary>
    public static TreeHash Empty { get; } = new(SHA256.HashData([]));

    public static TreeHash Leaf(ReadOnlySpan<byte> entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sha.AppendData([LeafPrefix]);
        sha.AppendData(entry);
        Span<byte> hash = stackalloc byte[Length];
        sha.GetHashAndReset(hash);
        return new(hash);
    }

    public static TreeHash Node(TreeHash left, TreeHash right)
    {
        Span<byte> joined = stackalloc byte[1 + Length + Length];
        joined[0] = NodePrefix;
        left.CopyTo(joined[1..]);
        right.CopyTo(joined[(1 + Length)..]);
        Span<byte> hash = stackalloc byte[Length];
        SHA256.HashData(joined, hash);
        return new(hash);
    }

    public static TreeHash Parse(string hex) => new(Convert.FromHexString(hex));

    public void CopyTo(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, _a);
        BinaryPrimitives.WriteUInt64BigEndian(target[8..], _b);
        BinaryPrimitives.WriteUInt64BigEndian(target[16..], _c);
        BinaryPrimitives.WriteUInt64BigEndian(target[24..], _d);
    }

    public byte[] ToArray()
    {
        var bytes = new byte[Length];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>As checkpoints write it.</summary>
    public string ToBase64() => Convert.ToBase64String(ToArray());

    /// <summary>As pages and papers write it: 64 lower-case hex digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(ToArray());
}
