using System.Buffers.Binary;

namespace Supervision.Core.Log.Records;

/// <summary>Up to 256 entries as C2SP tlog-tiles serves them: each with its length before it, two bytes, the greater first.</summary>
public static class EntryBundle
{
    /// <summary>The longest entry a bundle can hold.</summary>
    public const int LongestEntry = ushort.MaxValue;

    public static byte[] Write(IEnumerable<byte[]> entries)
    {
        using var bundle = new MemoryStream();
        Span<byte> length = stackalloc byte[sizeof(ushort)];

        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Length));
            bundle.Write(length);
            bundle.Write(entry);
        }

        return bundle.ToArray();
    }
}
