using System.Globalization;
using System.Text;
using Supervision.Publisher.Papers.TrueType;

namespace Supervision.Publisher.Papers.Pdf;

/// <summary>A subset as a Type 0 font with Identity-H, and the way back from its numbers to characters.</summary>
internal static class PdfFont
{
    private const int MappingsPerBlock = 100;

    public static int Write(PdfObjects objects, FontSubset subset)
    {
        var font = subset.Font;
        int Em(string table, int offset) => font.Signed(table, offset) * 1000 / font.UnitsPerEm;
        var bytes = subset.ToFile();
        var file = objects.AddStream(bytes, string.Create(CultureInfo.InvariantCulture, $"/Length1 {bytes.Length} "));
        var descriptor = objects.Add(string.Create(CultureInfo.InvariantCulture,
            $"<< /Type /FontDescriptor /FontName /{subset.Name} /Flags 4 /FontBBox [{Em("head", 36)} {Em("head", 38)} {Em("head", 40)} {Em("head", 42)}] /ItalicAngle 0 /Ascent {Em("hhea", 4)} /Descent {Em("hhea", 6)} /CapHeight {Em("hhea", 4)} /StemV 80 /FontFile2 {file} 0 R >>"));
        var widths = string.Join(' ', subset.Used.Select(one => font.Advance(one.Glyph).ToString(CultureInfo.InvariantCulture)));
        var descendant = objects.Add(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{subset.Name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW 1000 /W [1 [{widths}]] /CIDToGIDMap /Identity >>");
        var unicode = objects.AddStream(Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return objects.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /{subset.Name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R >>");
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n")
            .Append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n")
            .Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");

        foreach (var block in subset.Used.Index().Chunk(MappingsPerBlock))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (at, (character, _)) in block)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{at + 1:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
