using Supervision.Core.Primitives;
using Supervision.Core.Time;

namespace Supervision.Core.Log.Times;

/// <summary>
/// 时间先后: entries never go back in time, are not ahead of the database's clock, and do not leave out a working day, unless two persons
/// state why. The database keeps the first two and ten days by itself; the days of the calendar are known here.
/// </summary>
public sealed class TimeOrder
{
    /// <summary>How far clocks may differ, and how long an act may take from its look at the clock to its entry.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    /// <summary>Longer than any holiday: what the database allows between two entries, and the calendar where it does not know the year.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromDays(10);

    /// <summary>Null where the rules were not read, as in tools: then only what the database keeps is kept.</summary>
    public WorkingDayCalendar? Calendar { get; init; }

    /// <summary>The time an entry is given: its own, or that of the last one where an act that began earlier ends later.</summary>
    /// <param name="last">The time of the last entry of the same book; null before the first.</param>
    public Result<EntryTime> Next(DateTimeOffset at, DateTimeOffset? last, LedgerTimes ledger)
    {
        if (last is { } latest && latest - at > Tolerance)
        {
            return TimeProblems.Behind(at, latest);
        }

        var given = last is { } floor && at < floor ? floor : at;

        if (ledger.IsDemonstration)
        {
            return new EntryTime(given);
        }

        if (given - ledger.Now > Tolerance + ledger.Ahead)
        {
            return TimeProblems.Ahead(given, ledger.Now);
        }

        return ledger.Last is { } before && LeavesOut(before, given) ? TimeProblems.Pause(before, given) : new EntryTime(given);
    }

    /// <summary>Whether a whole working day lies between two entries that follow each other. Rest days do not count, however many.</summary>
    public bool LeavesOut(DateTimeOffset before, DateTimeOffset after) =>
        after - before > LongestPause || LeavesOut(OfficeClock.DayOf(before), OfficeClock.DayOf(after));

    public bool LeavesOut(DateOnly before, DateOnly after)
    {
        if (after.DayNumber - before.DayNumber > LongestPause.Days + 1)
        {
            return true;
        }

        // The day of the second entry itself is not over; what counts are the days between.
        return after > before.AddDays(1)
            && Calendar is { } calendar
            && calendar.WorkingDaysBetween(before, after.AddDays(-1)).Match(days => days > 0, _ => false);
    }
}

/// <param name="At">What the entry says.</param>
public sealed record EntryTime(DateTimeOffset At);
