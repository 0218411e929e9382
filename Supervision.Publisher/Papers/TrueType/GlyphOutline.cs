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

    public static byte[] Bare(ReadOnlySpan<byte> outline, Func<int, int> renumber)
    {
        if (outline.Length < 10)
        {
            return [];
        }

        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        return contours >= 0 ? Simple(outline) : Composed(outline, renumber);
    }

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
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + Scale(flags);
        }
        while ((flags & MoreParts) != 0);

        return bare[..at];
    }

    // How many bytes of scale follow a part: none, one number, two, or a matrix of four.
    private static int Scale(int flags)
    {
        if ((flags & OneScale) != 0)
        {
            return 2;
        }

        if ((flags & TwoScales) != 0)
        {
            return 4;
        }

        return (flags & Matrix) != 0 ? 8 : 0;
    }
}
