using CsvHelper;
using Supervision.Core.Primitives;

namespace Supervision.Api.Checks;

/// <summary>Reads and writes the exchange file: CSV in UTF-8 with byte order mark, Chinese headers.</summary>
public static class PlatformFile
{
    // An unclosed quote would otherwise take the rest of the file for one cell.
    private const int LongestRow = 1 << 20;

    /// <summary>Writes under another name first, so that a reader never sees half a file.</summary>
    public static void Write(string path, IReadOnlyCollection<PlatformRow> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var unfinished = path + ".unfinished";
        List<PlatformColumn> columns = [.. PlatformRow.Columns, .. rows.Any(row => row.Error != "") ? [PlatformRow.ErrorColumn] : Array.Empty<PlatformColumn>()];

        using (var writer = CsvWriter.ToFile(unfinished, new CsvWriterOptions { WriteByteOrderMark = true }))
        {
            writer.WriteRecord([.. columns.Select(column => column.Header)]);

            foreach (var row in rows)
            {
                writer.WriteRecord([.. columns.Select(column => column.Read(row))]);
            }
        }

        File.Move(unfinished, path, overwrite: true);
    }

    public static Result<List<PlatformRow>> Read(string path)
    {
        if (!File.Exists(path))
        {
            return new Problem("results.file-missing", ProblemKind.NotFound, $"找不到文件{path}。请核对路径。");
        }

        try
        {
            using var reader = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = true, TrimWhitespace = true, MaxRecordSize = LongestRow });
            reader.ReadHeader();
            var missing = PlatformRow.Columns.Where(column => !reader.Headers.Contains(column.Header)).Select(column => column.Header).ToList();

            return missing.Count > 0
                ? new Problem("results.columns-missing", ProblemKind.Invalid,
                    $"文件{path}缺少这些列：{string.Join('、', missing)}。请用导出的任务清单填写。")
                : Rows(reader);
        }
        catch (CsvFormatException exception)
        {
            return new Problem("results.file-unreadable", ProblemKind.Invalid,
                $"文件{path}第{exception.LineNumber}行不是完整的CSV。请检查引号和逗号。");
        }
    }

    private static List<PlatformRow> Rows(CsvReader reader)
    {
        var rows = new List<PlatformRow>();

        while (reader.Read())
        {
            var row = new PlatformRow();

            foreach (var column in PlatformRow.Columns)
            {
                column.Write(row, reader.GetString(column.Header));
            }

            rows.Add(row);
        }

        return rows;
    }
}
