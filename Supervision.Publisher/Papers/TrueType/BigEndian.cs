using System.Buffers.Binary;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>Writes numbers as TrueType wants them.</summary>
internal sealed class BigEndian : IDisposable
{
    private readonly MemoryStream _bytes = new();

    public int Length => (int)_bytes.Length;

    public void U16(int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, (ushort)value);
        _bytes.Write(two);
    }

    public void U32(uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        _bytes.Write(four);
    }

    public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    public void PadTo(int multiple)
    {
        while (_bytes.Length % multiple != 0)
        {
            _bytes.WriteByte(0);
        }
    }

    public byte[] ToArray() => _bytes.ToArray();

    public void Dispose() => _bytes.Dispose();
}
