using System.Globalization;
using Supervision.Core.Primitives;

namespace Supervision.Core.Time;

/// <summary>工作日历: which days work, by the State Council's yearly notice. A year without a notice is refused, never guessed.</summary>
public sealed class WorkingDayCalendar
{
    private readonly Dictionary<DateOnly, bool> _listed;
    private readonly HashSet<int> _years;

    private WorkingDayCalendar(Dictionary<DateOnly, bool> listed) =>
        (_listed, _years) = (listed, [.. listed.Keys.Select(day => day.Year)]);

    /// <summary>Reads <c>holidays.csv</c>: date, kind (off or work), name.</summary>
    /// <exception cref="FormatException">A line is not of that form; the line is named.</exception>
    public static WorkingDayCalendar Load(string path) => Parse(File.ReadAllText(path));

    /// <summary>Reads the text of <c>holidays.csv</c>.</summary>
    /// <exception cref="FormatException">A line is not of that form; the line is named.</exception>
    public static WorkingDayCalendar Parse(string text)
    {
        var listed = new Dictionary<DateOnly, bool>();

        foreach (var (line, number) in text.ReplaceLineEndings("\n").Split('\n').Select((line, i) => (line, i + 1)).Skip(1).Where(pair => pair.line.Length > 0))
        {
            var cells = line.Split(',');

            if (cells.Length < 2 || cells[1] is not ("off" or "work")
                || !DateOnly.TryParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new FormatException($"节假日表第{number}行不是“日期,off或work,名称”的形式：{line}");
            }

            listed[day] = cells[1] == "work";
        }

        return new(listed);
    }

    /// <summary>A weekday works unless it is listed off; a weekend day rests unless it is listed as working.</summary>
    public Result<bool> IsWorkingDay(DateOnly day) =>
        !_years.Contains(day.Year) ? CalendarProblems.YearMissing(day.Year) : Works(day);

    /// <summary>The last day of a period of working days: the day of the start is not counted, the last day belongs to the period.</summary>
    /// <param name="days">At least 1.</param>
    public Result<DateOnly> AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);

        for (var (day, left) = (start.AddDays(1), days); ; day = day.AddDays(1))
        {
            if (!_years.Contains(day.Year))
            {
                return CalendarProblems.YearMissing(day.Year);
            }

            if (Works(day) && --left == 0)
            {
                return day;
            }
        }
    }

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when it lies before.</summary>
    public Result<int> WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return WorkingDaysBetween(to, from).Match<Result<int>>(days => -days, problem => problem);
        }

        var count = 0;

        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (!_years.Contains(day.Year))
            {
                return CalendarProblems.YearMissing(day.Year);
            }

            count += Works(day) ? 1 : 0;
        }

        return count;
    }

    private bool Works(DateOnly day) =>
        _listed.TryGetValue(day, out var works) ? works : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
