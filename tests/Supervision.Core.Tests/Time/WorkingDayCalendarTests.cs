using CsCheck;
using Supervision.Core.LawTables;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Core.Tests.Time;

public sealed class WorkingDayCalendarTests
{
    private static readonly WorkingDayCalendar Calendar =
        LawFile.Read(Repository.PathTo("rules"), "calendars", "holidays.csv").Match(HolidayTable.Read, problem => problem)
            .Match(read => read, problem => throw new InvalidOperationException(problem.Message));

    [Theory]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_its_known_number_of_working_days(int year, int days)
    {
        var counted = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Count(day => Calendar.IsWorkingDay(new DateOnly(year, 1, 1).AddDays(day)).Match(works => works, _ => false));

        Assert.Equal(days, counted);
    }

    [Fact]
    public void Twenty_working_days_over_the_spring_festival_of_2026()
    {
        // 2026-02-15 to 02-23 are off, 02-14 and 02-28 work.
        Assert.Equal(new DateOnly(2026, 3, 10), After(new(2026, 2, 4), 20));
    }

    [Fact]
    public void The_day_of_the_start_is_not_counted() => Assert.Equal(new DateOnly(2026, 10, 13), After(new(2026, 10, 12), 1));

    [Fact]
    public void A_deadline_that_crosses_into_a_year_without_a_notice_is_refused()
    {
        Assert.False(Calendar.AddWorkingDays(new(2026, 12, 20), 20).Succeeded(out _, out var problem));
        Assert.Equal("calendar.year-missing", problem.Code);
    }

    [Fact]
    public void Counting_on_and_counting_between_agree() =>
        Gen.Select(Gen.Int[0, 1500], Gen.Int[1, 40]).Sample((offset, days) =>
        {
            var start = new DateOnly(2021, 1, 1).AddDays(offset);
            var end = After(start, days);
            return Calendar.WorkingDaysBetween(start, end).Match(count => count, _ => -1) == days
                && Calendar.IsWorkingDay(end).Match(works => works, _ => false);
        });

    private static DateOnly After(DateOnly start, int days) =>
        Calendar.AddWorkingDays(start, days).Match(end => end, problem => throw new InvalidOperationException(problem.Message));
}
