using CsvHelper;

namespace Supervision.Publisher.Channels;

/// <summary>CSV as the exchange uses it: UTF-8 with byte order mark, one header, CRLF.</summary>
internal static class CsvText
{
    private static readonly CsvReaderOptions Strict = new()
    {
        HasHeader = true,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
        MissingField = CsvMissingFieldHandling.Throw,
    };

    /// <exception cref="FormatException">Not CSV, a line of another length than the header, or an asked column is missing; names the line.</exception>
    public static IReadOnlyList<T> Read<T>(byte[] bytes, string name, Func<CsvReader, T> line, params IReadOnlyList<string> columns)
    {
        var lines = new List<T>();
        var columnsFound = false;
        using var csv = CsvReader.Create(bytes, Strict);

        try
        {
            csv.ReadHeader();

            if (columns.FirstOrDefault(column => !csv.Headers.Contains(column)) is { } missing)
            {
                throw new FormatException($"缺少“{missing}”这一列");
            }

            columnsFound = true;

            while (csv.Read())
            {
                lines.Add(line(csv));
            }

            return lines;
        }
        catch (Exception problem) when (problem is CsvFormatException or FormatException or ArgumentException or KeyNotFoundException)
        {
            throw new FormatException($"{name}第{lines.Count + (columnsFound ? 2 : 1)}行不能读取：{problem.Message}", problem);
        }
    }

    public static byte[] Write(IEnumerable<string> header, IEnumerable<string[]> lines)
    {
        using var bytes = new MemoryStream();

        using (var csv = CsvWriter.Create(bytes, new() { WriteByteOrderMark = true, NewLine = "\r\n" }, leaveOpen: true))
        {
            foreach (var line in lines.Prepend([.. header]))
            {
                csv.WriteRecord(line);
            }
        }

        return bytes.ToArray();
    }
}
