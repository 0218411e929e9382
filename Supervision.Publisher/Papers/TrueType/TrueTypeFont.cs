using System.Buffers.Binary;
using System.Text;
using Supervision.Core.Papers;
using Supervision.Core.Primitives;

namespace Supervision.Publisher.Papers.TrueType;

/// <summary>A face with TrueType outlines: which glyph a character has, how wide it is, and its outline.</summary>
internal sealed class TrueTypeFont
{
    private readonly byte[] _file;
    private readonly Dictionary<string, (int Offset, int Length)> _tables = [];
    private readonly Dictionary<int, int> _glyphs;
    private readonly int _wideMetrics;
    private readonly bool _longOffsets;

    private TrueTypeFont(string name, byte[] file)
    {
        (Name, _file) = (name, file);
        var start = U32(0) == 0x74746366 ? (int)U32(12) : 0;

        for (var i = 0; i < U16(start + 4); i++)
        {
            var entry = start + 12 + (16 * i);
            _tables[Encoding.ASCII.GetString(file, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        UnitsPerEm = U16(At("head") + 18);
        _longOffsets = U16(At("head") + 50) != 0;
        _wideMetrics = U16(At("hhea") + 34);
        GlyphCount = U16(At("maxp") + 4);
        _ = (At("glyf"), At("loca"));
        _glyphs = CharacterMap.Read(file, At("cmap"));
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public static Result<TrueTypeFont> Read(string path)
    {
        try
        {
            return new TrueTypeFont(System.IO.Path.GetFileNameWithoutExtension(path), File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ArgumentException or UnauthorizedAccessException)
        {
            return PaperProblems.FontUnreadable(path);
        }
    }

    /// <summary>The glyph of a character, or null where the face has none. A blank needs no outline, every other character does.</summary>
    public int? Glyph(Rune character) =>
        _glyphs.TryGetValue(character.Value, out var glyph) && glyph != 0 && glyph < GlyphCount
            && (Rune.IsWhiteSpace(character) || Outline(glyph).Length > 0)
            ? glyph
            : null;

    /// <summary>In thousandths of the type size.</summary>
    public int Advance(int glyph) => U16(At("hmtx") + (4 * Math.Min(glyph, _wideMetrics - 1))) * 1000 / UnitsPerEm;

    public (int Advance, short Bearing) Metrics(int glyph)
    {
        var advance = U16(At("hmtx") + (4 * Math.Min(glyph, _wideMetrics - 1)));
        var bearing = glyph < _wideMetrics
            ? At("hmtx") + (4 * glyph) + 2
            : At("hmtx") + (4 * _wideMetrics) + (2 * (glyph - _wideMetrics));
        return (advance, (short)U16(bearing));
    }

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (Offset(glyph), Offset(glyph + 1));
        return _file.AsSpan(At("glyf") + from, to - from);
    }

    public ReadOnlySpan<byte> Table(string tag) => _file.AsSpan(At(tag), _tables[tag].Length);

    public int Signed(string tag, int offset) => (short)U16(At(tag) + offset);

    private int At(string tag) => _tables.TryGetValue(tag, out var table) ? table.Offset : throw new InvalidDataException($"No table {tag}.");

    private int Offset(int glyph) =>
        _longOffsets ? (int)U32(At("loca") + (4 * glyph)) : 2 * U16(At("loca") + (2 * glyph));

    private int U16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32BigEndian(_file.AsSpan(offset));
}
