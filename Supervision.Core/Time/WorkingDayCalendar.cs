using Supervision.Core.Primitives;

namespace Supervision.Core.Time;

/// <summary>工作日历: which days work, by the State Council's yearly notice. A year without a notice is refused, never guessed.</summary>
public sealed class WorkingDayCalendar
{
    private readonly Dictionary<DateOnly, bool> _listed;
    private readonly HashSet<int> _years;

    /// <param name="listed">Days that a notice names: true works, false rests.</param>
    public WorkingDayCalendar(IReadOnlyDictionary<DateOnly, bool> listed) =>
        (_listed, _years) = (listed.ToDictionary(), [.. listed.Keys.Select(day => day.Year)]);

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
