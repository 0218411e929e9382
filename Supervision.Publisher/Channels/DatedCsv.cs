using System.Globalization;
using CsvHelper;

namespace Supervision.Publisher.Channels;

/// <summary>Reads a dated table of <c>rules/</c>.</summary>
internal static class DatedCsv
{
    /// <exception cref="FormatException">Names the file and the line.</exception>
    public static IReadOnlyList<T> Read<T>(string path, Func<CsvReader, T> line) =>
        CsvText.Read(File.ReadAllBytes(path), Path.GetFileName(path), line);

    public static Validity Validity(CsvReader row) => new(Day(row.GetString("from"))!.Value, Day(row.GetString("to")));

    public static int Number(CsvReader row, string column) => int.Parse(row.GetString(column), CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive; null while in force.</param>
public sealed record Validity(DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly on) => From <= on && (To is not { } to || on <= to);
}
