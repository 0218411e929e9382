using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.LawTables;

/// <summary>节假日表: <c>rules/calendars/holidays.csv</c>, the days that the State Council's yearly notices move.</summary>
public static class HolidayTable
{
    private const string Off = "off";
    private const string Work = "work";

    private static readonly string[] Columns = ["date", "kind", "name"];

    public static Result<WorkingDayCalendar> Read(LawFile file)
    {
        var errors = new TableErrors(file.Name);
        var listed = new Dictionary<DateOnly, bool>();
        CsvTable.Rows(file, Columns, errors, row => Enter(row, listed));

        return errors.Any ? errors.Problem : new WorkingDayCalendar(listed);
    }

    private static DateOnly Enter(CsvRow row, Dictionary<DateOnly, bool> listed)
    {
        var day = row.Day("date");

        if (!listed.TryAdd(day, row.OneOf("kind", Off, Work) == Work))
        {
            row.Refuse("date", "没有在前面写过的日期");
        }

        return day;
    }
}
