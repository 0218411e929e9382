using System.Globalization;
using Supervision.Api.Registers.Files;

namespace Supervision.Api.Credit;

/// <summary>The cells of one row of a file of decisions, by the fields of its table.</summary>
internal abstract class CreditCells(IReadOnlyDictionary<string, (CreditColumn Column, int At)> columns, FileRow row)
{
    // 2019 files wrote hyphens where the standard has strokes.
    private static readonly string[] DayForms = ["yyyy/MM/dd", "yyyy-MM-dd", "yyyy/M/d"];
    private static readonly DateOnly NoEnd = new(2099, 12, 31);

    protected IReadOnlyDictionary<string, (CreditColumn Column, int At)> Columns => columns;

    protected FileRow Row => row;

    protected bool Has(string field) => columns.ContainsKey(field);

    protected DateOnly? Until(string field) => Day(field) is { } day && day < NoEnd ? day : null;

    protected string[] Words(string field, bool several = true)
    {
        var text = Text(field);
        return several ? text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [text];
    }

    protected DateOnly? Day(string field) =>
        DateOnly.TryParseExact(Text(field), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    protected decimal? Amount(string field)
    {
        var isNumber = decimal.TryParse(Text(field), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount);
        return isNumber && amount.Scale <= 6 ? amount : null;
    }

    protected string Text(string field) => columns.TryGetValue(field, out var place) ? row.Cell(place.At).Trim() : "";
}
