using System.Globalization;
using Supervision.Api.Registers.Files;
using Supervision.Core.LawTables;
using Supervision.Core.Primitives;

namespace Supervision.Api.Registers;

/// <summary>The cells of one row, read as what they should be; what they are not is collected in <see cref="Wrongs"/>.</summary>
internal sealed class RowCells(ColumnMap columns, FileRow row)
{
    private static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];

    private static readonly char[] Separators = ['、', '，', ',', ';', '；'];

    public FileRow Row { get; } = row;

    public long Line => Row.Line;

    public List<string> Wrongs { get; } = [.. Whole(columns, row)];

    public bool IsGood => Wrongs.Count == 0;

    public string Of(string header) => Row.Cell(columns[header]).Trim();

    public void Wrong(string header, string expected) => Wrongs.Add(Reasons.Wrong(header, Of(header), expected));

    public string Text(string header, int max, bool required = true, bool lines = false)
    {
        var text = Of(header);

        if (text.Length == 0 && required)
        {
            Wrong(header, $"不超过{max}字的文字");
        }

        if (text.Length > max)
        {
            Wrongs.Add(Reasons.TooLong(header, text, max));
        }

        if (text.Any(c => char.IsControl(c) && !(lines && c is '\n' or '\r' or '\t')))
        {
            Wrongs.Add(Reasons.LineBreak(header));
        }

        return text;
    }

    public string? Optional(string header, int max, bool lines = false) =>
        Text(header, max, required: false, lines) is { Length: > 0 } text ? text : null;

    public T Term<T>(string header, Terms<T> terms) where T : struct, Enum
    {
        if (!terms.TryFind(Of(header), out var value))
        {
            Wrong(header, $"{terms.Listed}之一");
        }

        return value;
    }

    /// <summary>Empty means no.</summary>
    public bool Flag(string header)
    {
        if (Of(header) is not ("是" or "否" or ""))
        {
            Wrong(header, "是或者否");
        }

        return Of(header) == "是";
    }

    public DateOnly Day(string header)
    {
        if (OptionalDay(header) is { } day)
        {
            return day;
        }

        if (Of(header).Length == 0)
        {
            Wrong(header, "形如2026-03-01的日期");
        }

        return default;
    }

    public DateOnly? OptionalDay(string header)
    {
        var text = Of(header);

        if (text.Length == 0)
        {
            return null;
        }

        if (TryDay(text, out var day))
        {
            return day;
        }

        Wrong(header, "形如2026-03-01的日期");
        return null;
    }

    public DepartmentCode Department(string header, IReadOnlySet<DepartmentCode> listed)
    {
        if (!DepartmentCode.TryParse(Of(header), out var code) || !listed.Contains(code))
        {
            Wrong(header, "执法主体清单中的主体代码");
        }

        return code;
    }

    public IReadOnlyList<string> List(string header) =>
        [.. Of(header).Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];

    public static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 1900 and <= 9999;

    private static IEnumerable<string> Whole(ColumnMap columns, FileRow row)
    {
        if (!row.IsReadable)
        {
            yield return Reasons.Unreadable;
        }

        if (row.Cells.Skip(columns.Headers.Count).Any(cell => cell.Length > 0))
        {
            yield return Reasons.TooManyCells(row.Cells.Count, columns.Headers.Count);
        }
    }
}
