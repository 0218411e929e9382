using Supervision.Core.Primitives;

namespace Supervision.Core.Time;

/// <summary>What can be wrong with a deadline's calendar.</summary>
public static class CalendarProblems
{
    public static Problem YearMissing(int year) =>
        new("calendar.year-missing", ProblemKind.Conflict,
            $"还没有{year}年的节假日安排，算不出跨入该年的期限。请在国务院通知公布后更新节假日表（rules/calendars/holidays.csv）。");
}
