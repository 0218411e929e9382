using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Supervision.Core.Primitives;

namespace Supervision.Api.Registers.Files;

/// <summary>
/// How much a workbook may hold when it is unpacked. It is a packed file, and a few bytes of it can be made to fill any memory, so it is
/// measured before anybody reads it.
/// </summary>
/// <param name="Unpacked">In bytes, all parts together.</param>
/// <param name="Cells">Rows of a sheet times its columns.</param>
internal sealed record WorkbookLimits(long Unpacked, int Rows, int Columns, long Cells)
{
    public static readonly WorkbookLimits Register = new(2L << 30, 1_048_576, 256, 100_000_000);
    public static readonly WorkbookLimits Lists = new(64L << 20, 20_000, 256, 2_000_000);

    private const int Parts = 1000;

    // A part that shrinks more than this holds the same thing over and over.
    private const int Ratio = 250;
    private const long AlwaysSmall = 8L << 20;

    /// <summary>Null for a workbook that may be read.</summary>
    /// <exception cref="InvalidDataException">Not a packed file.</exception>
    /// <exception cref="XmlException">A sheet is not a sheet.</exception>
    public Problem? WhyNot(string path)
    {
        using var zip = ZipFile.OpenRead(path);

        if (zip.Entries.Count > Parts)
        {
            return FileProblems.WorkbookTooLarge(path, $"由{zip.Entries.Count}个部分组成，最多{Parts}个");
        }

        if (zip.Entries.Sum(entry => (decimal)entry.Length) > Unpacked)
        {
            return FileProblems.WorkbookTooLarge(path, $"解开以后超过{Unpacked >> 20}MB");
        }

        if (zip.Entries.Any(entry => entry.Length > AlwaysSmall && entry.Length / Ratio > entry.CompressedLength))
        {
            return FileProblems.WorkbookTooLarge(path, "压缩得异常，几乎全是重复的内容");
        }

        return zip.Entries.Where(IsSheet).Select(sheet => WhyNot(path, sheet)).FirstOrDefault(problem => problem is not null);
    }

    private static bool IsSheet(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase) && entry.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private Problem? WhyNot(string path, ZipArchiveEntry sheet)
    {
        using var content = sheet.Open();
        using var reader = XmlReader.Create(content, new() { DtdProcessing = DtdProcessing.Prohibit, MaxCharactersInDocument = Unpacked });
        var (row, width) = (0, 0);

        while (reader.Read())
        {
            if (reader.NodeType is not XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName is "row")
            {
                row = Number(reader.GetAttribute("r")) ?? row + 1;
            }
            else if (reader.LocalName is "c" && reader.GetAttribute("r") is { } cell)
            {
                width = Math.Max(width, Column(cell));
            }
            else if (reader.LocalName is "dimension" && reader.GetAttribute("ref") is { } range)
            {
                width = Math.Max(width, Column(range[(range.IndexOf(':', StringComparison.Ordinal) + 1)..]));
            }

            if (row > Rows || width > Columns || (long)row * width > Cells)
            {
                return FileProblems.WorkbookTooLarge(path, $"有一张表超过{Rows}行、{Columns}列，或者行列相乘太多");
            }
        }

        return null;
    }

    // What is no number is beyond every limit.
    private static int? Number(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
    }

    private static int Column(string cell)
    {
        var column = 0L;

        foreach (var letter in cell.TakeWhile(char.IsAsciiLetter))
        {
            column = Math.Min(int.MaxValue, (column * 26) + char.ToUpperInvariant(letter) - 'A' + 1);
        }

        return (int)column;
    }
}
