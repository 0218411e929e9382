using Supervision.Core.Primitives;
using Supervision.Core.RuleLists;
using Supervision.Core.Time;
using Supervision.Testing;

namespace Supervision.Core.Tests.Time;

public sealed class OfficeClockTests
{
    private static readonly DateOnly Second = new(2026, 3, 2);

    // As the database gives it back: the same moment, told in UTC.
    private static readonly DateTimeOffset AfterMidnight = new(2026, 3, 1, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_begins_at_midnight_in_Beijing_however_the_moment_is_told()
    {
        Assert.Equal(Second, OfficeClock.DayOf(AfterMidnight));
        Assert.Equal(Second, OfficeClock.DayOf(AfterMidnight.ToOffset(OfficeClock.Offset)));
        Assert.Equal(Second.AddDays(-1), OfficeClock.DayOf(AfterMidnight.AddTicks(-1)));
    }

    [Fact]
    public void Today_is_the_day_in_Beijing() => Assert.Equal(Second, OfficeClock.Today(SetClock.At(2026, 3, 2)));

    [Fact]
    public void A_list_adopted_after_midnight_decides_from_that_day_at_the_earliest()
    {
        Assert.False(Reviewed().Adopt(Second.AddDays(-1), By(AfterMidnight)).Succeeded(out _, out var problem));
        Assert.Equal("list.in-the-past", problem.Code);
        Assert.True(Reviewed().Adopt(Second, By(AfterMidnight)).Succeeded(out _, out _));
    }

    private static ListVersion Reviewed() =>
        ListVersion.Draft("SJ", 1, "sj.yaml", "清单", "00", new(2026, 1, 1), [], By(AfterMidnight.AddDays(-1)));

    private static Signed By(DateTimeOffset at) => new(new("王处长", DepartmentCode.Parse("430300-SJ"), Role.Approver), at);
}
