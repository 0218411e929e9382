using System.Buffers.Binary;

namespace Supervision.Api.Registers;

/// <summary>Version 7 ids of one moment, each greater than the one before (RFC 9562, 6.2), so that the index of a million rows grows at its end.</summary>
internal sealed class RisingIds
{
    private readonly byte[] _bytes = new byte[16];

    public RisingIds(DateTimeOffset at) => Guid.CreateVersion7(at).TryWriteBytes(_bytes, bigEndian: true, out _);

    public Guid Next()
    {
        var low = BinaryPrimitives.ReadUInt64BigEndian(_bytes.AsSpan(8));

        // The two highest bits are the variant; the counter below them may wrap, and then an id is only no longer the greatest.
        BinaryPrimitives.WriteUInt64BigEndian(_bytes.AsSpan(8), (low & (3UL << 62)) | ((low + 1) & ~(3UL << 62)));
        return new(_bytes, bigEndian: true);
    }
}
