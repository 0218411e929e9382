using System.Buffers.Binary;
using System.Text;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>
/// The part of a face that one paper uses. Glyphs are numbered anew in the order in which they are met, one per character, so that
/// every number leads back to exactly one character.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font, int number)
{
    private readonly Dictionary<Rune, int> _numbers = [];
    private readonly List<(Rune Character, int Glyph)> _used = [];

    public TrueTypeFont Font => font;

    public string Key => $"F{number}";

    /// <summary>Six capitals before the name mark a subset.</summary>
    public string Name => $"{Tag()}+{font.Name}";

    public IReadOnlyList<(Rune Character, int Glyph)> Used => _used;

    public int NumberOf(Rune character, int glyph)
    {
        if (!_numbers.TryGetValue(character, out var own))
        {
            _used.Add((character, glyph));
            _numbers[character] = own = _used.Count;
        }

        return own;
    }

    public byte[] ToFile()
    {
        // Number 0 is .notdef; parts of composed glyphs follow after the characters.
        var glyphs = new List<int> { 0 };
        glyphs.AddRange(_used.Select(one => one.Glyph));
        using var glyf = new BigEndian();
        using var loca = new BigEndian();
        using var hmtx = new BigEndian();

        for (var i = 0; i < glyphs.Count; i++)
        {
            loca.U32((uint)glyf.Length);
            glyf.Bytes(GlyphOutline.Bare(font.Outline(glyphs[i]), part => Renumber(glyphs, part)));
            glyf.PadTo(4);
            var (advance, bearing) = font.Metrics(glyphs[i]);
            hmtx.U16(advance);
            hmtx.U16(bearing);
        }

        loca.U32((uint)glyf.Length);
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(50), 1);
        var hhea = font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs.Count);
        var maxp = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs.Count);

        return Assemble(
        [
            ("glyf", glyf.ToArray()), ("head", head), ("hhea", hhea), ("hmtx", hmtx.ToArray()), ("loca", loca.ToArray()), ("maxp", maxp),
        ]);
    }

    private static int Renumber(List<int> glyphs, int part)
    {
        glyphs.Add(part);
        return glyphs.Count - 1;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        using var file = new BigEndian();
        file.U32(0x00010000);
        file.U16(tables.Count);
        file.U16(64);
        file.U16(2);
        file.U16((16 * tables.Count) - 64);
        var at = 12 + (16 * tables.Count);

        foreach (var (tag, bytes) in tables)
        {
            file.Bytes(Encoding.ASCII.GetBytes(tag));
            file.U32(Sum(bytes));
            file.U32((uint)at);
            file.U32((uint)bytes.Length);
            at += (bytes.Length + 3) / 4 * 4;
        }

        foreach (var (_, bytes) in tables)
        {
            file.Bytes(bytes);
            file.PadTo(4);
        }

        return file.ToArray();
    }

    private static uint Sum(byte[] bytes)
    {
        var sum = 0u;
        for (var i = 0; i < bytes.Length; i++)
        {
            sum = unchecked(sum + ((uint)bytes[i] << (24 - (8 * (i % 4)))));
        }

        return sum;
    }

    private string Tag()
    {
        var hash = 17u;
        foreach (var (character, _) in _used)
        {
            hash = unchecked((hash * 31) + (uint)character.Value);
        }

        return string.Concat(Enumerable.Range(0, 6).Select(i => (char)('A' + (hash / (uint)Math.Pow(26, i) % 26))));
    }
}
