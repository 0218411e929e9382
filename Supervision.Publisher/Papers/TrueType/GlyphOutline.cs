using System.Buffers.Binary;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>An outline without its hinting program, whose tables are not embedded, and with its parts numbered anew.</summary>
internal static class GlyphOutline
{
    private const int WordArguments = 0x0001;
    private const int OneScale = 0x0008;
    private const int MoreParts = 0x0020;
    private const int TwoScales = 0x0040;
    private const int Matrix = 0x0080;
    private const int Instructions = 0x0100;

    public static byte[] Bare(ReadOnlySpan<byte> outline, Func<int, int> renumber) =>
        outline.Length < 10 ? []
        : BinaryPrimitives.ReadInt16BigEndian(outline) >= 0 ? Simple(outline)
        : Composed(outline, renumber);

    private static byte[] Simple(ReadOnlySpan<byte> outline)
    {
        var program = 10 + (2 * BinaryPrimitives.ReadInt16BigEndian(outline));
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[program..]);
        var bare = new byte[outline.Length - length];
        outline[..program].CopyTo(bare);
        outline[(program + 2 + length)..].CopyTo(bare.AsSpan(program + 2));
        return bare;
    }

    private static byte[] Composed(ReadOnlySpan<byte> outline, Func<int, int> renumber)
    {
        var bare = outline.ToArray();
        var at = 10;
        int flags;

        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(bare.AsSpan(at));
            BinaryPrimitives.WriteUInt16BigEndian(bare.AsSpan(at), (ushort)(flags & ~Instructions));
            var part = BinaryPrimitives.ReadUInt16BigEndian(bare.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(bare.AsSpan(at + 2), (ushort)renumber(part));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & OneScale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
        }
        while ((flags & MoreParts) != 0);

        return bare[..at];
    }
}
