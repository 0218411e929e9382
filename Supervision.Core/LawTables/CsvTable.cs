using CsvHelper;
using Supervision.Core.Primitives;

namespace Supervision.Core.LawTables;

/// <summary>
/// The one reader of CSV under <c>rules/</c>: UTF-8 with or without byte order mark, any line ends, quotes as in RFC 4180, empty lines passed
/// over, spaces round a cell cut off. Columns are found by name; each must be there once, and no other. Everything wrong is told at once.
/// </summary>
public static class CsvTable
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly CsvReaderOptions Strict = new()
    {
        Separator = ',',
        HasHeader = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    /// <param name="columns">All columns of the file, those that nothing reads included.</param>
    /// <param name="row">Makes a row of its cells.</param>
    public static Result<IReadOnlyList<T>> Read<T>(LawFile file, IReadOnlyList<string> columns, Func<CsvRow, T> row)
    {
        var errors = new TableErrors(file.Name);
        var rows = Rows(file, columns, errors, row);

        return errors.Any ? errors.Problem : rows;
    }

    /// <summary>The same for a caller that looks for more errors before it refuses the table.</summary>
    internal static List<T> Rows<T>(LawFile file, IReadOnlyList<string> columns, TableErrors errors, Func<CsvRow, T> row)
    {
        var lines = Lines(file.Text, errors);
        var rows = new List<T>();

        if (lines.Count == 0)
        {
            Report(errors, columns);
            return rows;
        }

        var header = lines[0].Cells;

        if (!HeaderFits(lines[0], columns, errors))
        {
            return rows;
        }

        foreach (var (line, cells) in lines.Skip(1))
        {
            if (cells.Length != header.Length)
            {
                errors.Add(line, $"应有{header.Length}格，实有{cells.Length}格。请核对逗号；文字中有逗号的，整格用英文引号括起来。");
                continue;
            }

            rows.Add(row(new CsvRow(line, header.Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal), errors)));
        }

        return rows;
    }

    private static void Report(TableErrors errors, IReadOnlyList<string> columns)
    {
        if (!errors.Any)
        {
            errors.Add(1, $"文件是空的。第一行应为列名：{string.Join(',', columns)}。");
        }
    }

    private static bool HeaderFits((int Line, string[] Cells) header, IReadOnlyList<string> columns, TableErrors errors)
    {
        var found = header.Cells;
        var missing = columns.Except(found, StringComparer.Ordinal).ToList();
        var unknown = found.Except(columns, StringComparer.Ordinal).ToList();
        var doubled = found.CountBy(name => name, StringComparer.Ordinal).Where(pair => pair.Value > 1).Select(pair => pair.Key).ToList();

        if (missing.Count > 0)
        {
            errors.Add(header.Line, $"缺少列{string.Join('、', missing)}。请补上；各列为{string.Join(',', columns)}。");
        }

        if (unknown.Count > 0)
        {
            errors.Add(header.Line, $"有不认识的列{string.Join('、', unknown.Select(Shown))}。请删去，或者更正列名；各列为{string.Join(',', columns)}。");
        }

        if (doubled.Count > 0)
        {
            errors.Add(header.Line, $"列{string.Join('、', doubled.Select(Shown))}出现了不止一次。请只留一列。");
        }

        return missing.Count + unknown.Count + doubled.Count == 0;
    }

    private static string Shown(string column) => column.Length == 0 ? "（空列名，多半是行末多了逗号）" : column;

    private static List<(int Line, string[] Cells)> Lines(string text, TableErrors errors)
    {
        var lines = new List<(int, string[])>();
        using var csv = CsvReader.FromText(text.TrimStart(ByteOrderMark), Strict);

        try
        {
            while (csv.Read())
            {
                lines.Add(((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]));
            }
        }
        catch (CsvFormatException problem)
        {
            errors.Add(Math.Max(1, (int)problem.LineNumber), "引号没有成对，从这一行起读不下去。请补上或者删去多余的引号；引号本身写成两个引号。");
        }

        return lines;
    }
}
