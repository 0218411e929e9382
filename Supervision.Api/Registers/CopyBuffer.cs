using System.Buffers.Binary;

namespace Supervision.Api.Registers;

/// <summary>Rows in the binary form of COPY, encoded by hand, because a million rows of objects would cost more than the database does.</summary>
internal sealed class CopyBuffer(int capacity)
{
    private const int EndOfRows = -1;

    // Days between 0001-01-01 and PostgreSQL's day zero.
    private static readonly int DayZero = new DateOnly(2000, 1, 1).DayNumber;

    private static readonly long MomentZero = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Filled => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Forgets what was written after that length.</summary>
    public void Back(int length) => Length = length;

    public void Header()
    {
        Raw("PGCOPY\n\u00ff\r\n\0"u8[..7]);
        Raw([0xFF, (byte)'\r', (byte)'\n', 0]);
        Raw([0, 0, 0, 0, 0, 0, 0, 0]);
    }

    public void End() => Int16(EndOfRows);

    public void BeginRow(int columns) => Int16(columns);

    public void Null() => Int32(-1);

    public void Bytes(ReadOnlySpan<byte> value)
    {
        Int32(value.Length);
        Raw(value);
    }

    public void Ascii(string value)
    {
        Int32(value.Length);
        var place = Take(value.Length);

        for (var i = 0; i < place.Length; i++)
        {
            place[i] = (byte)value[i];
        }
    }

    public void Uuid(Guid value)
    {
        Int32(16);
        value.TryWriteBytes(Take(16), bigEndian: true, out _);
    }

    public void Day(DateOnly value)
    {
        Int32(4);
        Int32(value.DayNumber - DayZero);
    }

    public void Moment(DateTimeOffset value)
    {
        Int32(8);
        BinaryPrimitives.WriteInt64BigEndian(Take(8), (value.UtcTicks - MomentZero) / TimeSpan.TicksPerMicrosecond);
    }

    public void Boolean(bool value)
    {
        Int32(1);
        Take(1)[0] = value ? (byte)1 : (byte)0;
    }

    private void Int16(int value) => BinaryPrimitives.WriteInt16BigEndian(Take(2), (short)value);

    private void Int32(int value) => BinaryPrimitives.WriteInt32BigEndian(Take(4), value);

    private void Raw(ReadOnlySpan<byte> value) => value.CopyTo(Take(value.Length));

    private Span<byte> Take(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + count));
        }

        var place = _bytes.AsSpan(Length, count);
        Length += count;
        return place;
    }
}
