using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.LawTables;

/// <summary>Reads a dated table that is written as CSV, with the columns <c>from</c> and <c>to</c>.</summary>
public static class DatedCsv
{
    private const string From = "from";
    private const string To = "to";

    /// <param name="columns">All columns but <c>from</c> and <c>to</c>.</param>
    /// <param name="row">Makes a row of its cells.</param>
    /// <param name="key">What names a row: of each, one holds on a day.</param>
    /// <param name="alsoUnique">Other things that no two rows of one day may share.</param>
    public static Result<DatedTable<TRow>> Read<TRow>(
        LawFile file, IReadOnlyList<string> columns, Func<CsvRow, TRow> row, Func<TRow, string> key, params Func<TRow, string>[] alsoUnique)
        where TRow : class
    {
        var errors = new TableErrors(file.Name);
        var rows = CsvTable.Rows(file, [.. columns, From, To], errors, cells =>
            new DatedRow<TRow>(row(cells), new InForce(cells.Day(From), cells.DayOrNone(To)), cells.Line));

        return errors.Any ? errors.Problem : DatedTable<TRow>.Of(file, rows, errors, key, alsoUnique);
    }
}
