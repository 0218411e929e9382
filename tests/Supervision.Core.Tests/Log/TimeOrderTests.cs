using System.Globalization;
using Supervision.Core.Log.Times;
using Supervision.Core.Primitives;

namespace Supervision.Core.Tests.Log;

public sealed class TimeOrderTests
{
    // 2026-10-01 to 10-08 rest, by the notice; 10-10 is a Saturday that works.
    private static readonly TimeOrder Order = new()
    {
        Calendar = new(Enumerable.Range(1, 8).ToDictionary(day => new DateOnly(2026, 10, day), _ => false)
            .Append(new(new(2026, 10, 10), true)).ToDictionary()),
    };

    [Theory]
    [InlineData("2026-11-30T09:00", "2026-11-30T09:00")]
    [InlineData("2026-11-30T08:59", "2026-11-30T09:00")]
    [InlineData("2026-11-30T08:50", "2026-11-30T09:00")]
    public void An_act_that_began_before_another_ended_is_given_the_time_of_the_last_entry(string at, string given) =>
        Assert.Equal(At(given), Next(at, last: "2026-11-30T09:00", now: "2026-11-30T09:00").Match(time => time.At, problem => throw new InvalidOperationException(problem.Message)));

    [Fact]
    public void A_clock_behind_the_last_entry_refuses_and_says_so()
    {
        var refused = Problem(Next("2026-11-30T08:49", last: "2026-11-30T09:00", now: "2026-11-30T09:00"));

        Assert.Equal("time.behind", refused.Code);
        Assert.Contains("2026-11-30 08:49:00", refused.Message, StringComparison.Ordinal);
        Assert.Contains("log time-statement propose", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-30T09:10", "")]
    [InlineData("2026-11-30T09:11", "time.ahead")]
    public void An_entry_is_at_most_ten_minutes_ahead_of_the_database(string at, string code) =>
        Assert.Equal(code, CodeOf(Next(at, last: null, now: "2026-11-30T09:00")));

    [Fact]
    public void A_statement_lets_the_difference_that_it_states_stand()
    {
        var times = Times("2026-11-30T09:00", "2026-11-30T09:00") with { Ahead = TimeSpan.FromHours(1) };

        Assert.Equal("", CodeOf(Order.Next(At("2026-11-30T10:10"), times.LogAt, times)));
        Assert.Equal("time.ahead", CodeOf(Order.Next(At("2026-11-30T10:11"), times.LogAt, times)));
    }

    [Theory]
    [InlineData("2026-11-24T09:00", "2026-11-25T23:59", "")] // Tuesday, Wednesday
    [InlineData("2026-11-24T23:59", "2026-11-26T00:01", "time.pause")] // Tuesday, Thursday
    [InlineData("2026-11-27T09:00", "2026-11-30T18:00", "")] // Friday, Monday
    [InlineData("2026-11-27T09:00", "2026-12-01T00:01", "time.pause")] // Friday, Tuesday
    [InlineData("2026-09-30T17:00", "2026-10-09T09:00", "")] // over the holiday
    [InlineData("2026-09-30T17:00", "2026-10-10T09:00", "time.pause")] // and a day more
    [InlineData("2026-10-09T17:00", "2026-10-12T09:00", "time.pause")] // over a Saturday that works
    [InlineData("2026-11-30T09:00", "2061-01-01T09:00", "time.pause")] // both clocks set forward
    public void No_whole_working_day_is_left_out(string last, string at, string code) =>
        Assert.Equal(code, CodeOf(Next(at, last, now: at)));

    [Theory]
    [InlineData("2031-02-03T09:00", "2031-02-12T09:00", "")]
    [InlineData("2031-02-03T09:00", "2031-02-14T09:00", "time.pause")]
    public void Of_a_year_without_a_notice_nothing_is_guessed_but_no_holiday_is_longer_than_ten_days(string last, string at, string code) =>
        Assert.Equal(code, CodeOf(Next(at, last, now: at)));

    [Fact]
    public void In_a_demonstration_only_going_back_is_refused()
    {
        var times = Times("2026-11-30T09:00", "2026-02-10T09:00") with { IsDemonstration = true };

        Assert.Equal("", CodeOf(Order.Next(At("2061-01-01T09:00"), times.LogAt, times)));
        Assert.Equal("time.behind", CodeOf(Order.Next(At("2026-02-09T09:00"), times.LogAt, times)));
    }

    private static Result<EntryTime> Next(string at, string? last, string now)
    {
        var times = Times(now, last);
        return Order.Next(At(at), times.LogAt, times);
    }

    private static LedgerTimes Times(string now, string? last) =>
        new(At(now), 1, last is null ? null : At(last), 0, null, false, null, TimeSpan.Zero, false);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + ":00+08:00", CultureInfo.InvariantCulture);

    private static string CodeOf(Result<EntryTime> result) => result.Match(_ => "", problem => problem.Code);

    private static Problem Problem(Result<EntryTime> result) => result.Match(_ => throw new InvalidOperationException("Nothing refused."), problem => problem);
}
