using System.Buffers.Binary;

namespace Supervision.Core.Draws.Protocol.Selections;

/// <summary>A target's ticket with the target's place in the frame. Ordered by the ticket, as its hex digits are.</summary>
internal readonly record struct Ticket(UInt128 First, UInt128 Last, int Index) : IComparable<Ticket>
{
    private const int Half = 16;

    public static Ticket Of(ReadOnlySpan<byte> hash, int index) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(hash), BinaryPrimitives.ReadUInt128BigEndian(hash[Half..]), index);

    public int CompareTo(Ticket other)
    {
        if (First == other.First)
        {
            return Last.CompareTo(other.Last);
        }

        return First < other.First ? -1 : 1;
    }

    /// <summary>The 64 hex digits.</summary>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[2 * Half];
        BinaryPrimitives.WriteUInt128BigEndian(hash, First);
        BinaryPrimitives.WriteUInt128BigEndian(hash[Half..], Last);
        return Convert.ToHexStringLower(hash);
    }
}
