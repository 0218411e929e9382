using System.Globalization;

namespace Supervision.Core.LawTables;

/// <summary>One line of a table. A cell that is not what it should be is noted, and reading goes on.</summary>
public sealed class CsvRow(int line, IReadOnlyDictionary<string, string> cells, TableErrors errors)
{
    /// <summary>The line of the file on which the row begins, counted from 1.</summary>
    public int Line => line;

    /// <summary>What stands in the cell; may be empty.</summary>
    public string Text(string column) => cells[column];

    /// <summary>What stands in the cell, which must not be empty.</summary>
    public string Filled(string column)
    {
        if (Text(column).Length == 0)
        {
            errors.Add(line, column, "", "非空的文字");
        }

        return Text(column);
    }

    /// <summary>A whole number above 0.</summary>
    public int Number(string column)
    {
        if (int.TryParse(Text(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        errors.Add(line, column, Text(column), "大于0的整数");
        return 0;
    }

    /// <summary>1 for yes, 0 for no.</summary>
    public bool Flag(string column) => OneOf(column, "1", "0") == "1";

    public string OneOf(string column, params string[] words)
    {
        if (!words.Contains(Text(column), StringComparer.Ordinal))
        {
            errors.Add(line, column, Text(column), $"{string.Join('、', words)}之一");
        }

        return Text(column);
    }

    public DateOnly Day(string column)
    {
        if (TryDay(column, out var day))
        {
            return day;
        }

        errors.Add(line, column, Text(column), "形如2026-01-31的日期");
        return default;
    }

    /// <summary>Null when the cell is empty.</summary>
    public DateOnly? DayOrNone(string column) => Text(column).Length == 0 ? null : Day(column);

    /// <summary>For what only the table itself can judge.</summary>
    public void Refuse(string column, string expected) => errors.Add(line, column, Text(column), expected);

    private bool TryDay(string column, out DateOnly day) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
