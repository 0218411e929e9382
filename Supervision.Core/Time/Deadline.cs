using Supervision.Core.Primitives;

namespace Supervision.Core.Time;

/// <summary>期限届满日: the first day is not counted; months and years end on the corresponding day, or on the last day of the month.</summary>
public static class Deadline
{
    /// <summary>The last day, which belongs to the period.</summary>
    public static Result<DateOnly> After(DateOnly start, Period period, WorkingDayCalendar calendar) =>
        period.Unit is PeriodUnit.WorkingDay
            ? calendar.AddWorkingDays(start, period.Length)
            : After(start, period);

    /// <summary>The last day of a period that needs no calendar of working days.</summary>
    public static DateOnly After(DateOnly start, Period period) => period.Unit switch
    {
        PeriodUnit.Day => start.AddDays(period.Length),
        PeriodUnit.Month => start.AddMonths(period.Length),
        PeriodUnit.Year => start.AddYears(period.Length),
        _ => throw new ArgumentException("Working days need a calendar.", nameof(period)),
    };

    /// <summary>A last day that is no working day moves to the next one.</summary>
    public static Result<DateOnly> Shifted(DateOnly last, WorkingDayCalendar calendar)
    {
        for (var day = last; ; day = day.AddDays(1))
        {
            if (!calendar.IsWorkingDay(day).Succeeded(out var works, out var problem))
            {
                return problem;
            }

            if (works)
            {
                return day;
            }
        }
    }
}
