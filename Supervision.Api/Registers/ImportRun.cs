using Supervision.Api.Registers.Files;
using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Api.Registers;

/// <summary>One import under way: the file, where its refused rows go, and the moment it counts from.</summary>
/// <param name="Importer">Whose people alone it may bring; what belongs to the whole city is not asked for it.</param>
internal sealed record ImportRun(
    CodeTables Codes, ColumnMap Columns, IRowReader Reader, ErrorFile Errors, string Source, DepartmentCode Importer, DateTimeOffset At,
    ImportWatch Watch, CancellationToken Cancel)
{
    public DateOnly Today => OfficeClock.DayOf(At);

    /// <summary>All rows, for a register small enough to be held whole.</summary>
    public List<RowCells> ReadAll()
    {
        var rows = new List<RowCells>();

        while (Reader.Read())
        {
            Cancel.ThrowIfCancellationRequested();
            rows.Add(new(Columns, FileRow.Of(Reader)));
            Watch.Reading(rows.Count, Reader.Share);
        }

        Watch.Writing(rows.Count);
        return rows;
    }

    /// <summary>Gives the bad rows back, in the order of the file, and returns the good ones.</summary>
    public List<RowCells> GiveBack(IReadOnlyList<RowCells> rows)
    {
        foreach (var row in rows.Where(row => !row.IsGood))
        {
            Errors.Add(row.Row, Reasons.Joined(row.Line, row.Wrongs));
        }

        return [.. rows.Where(row => row.IsGood)];
    }
}
