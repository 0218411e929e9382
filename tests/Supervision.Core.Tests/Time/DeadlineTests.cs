using Supervision.Core.Time;

namespace Supervision.Core.Tests.Time;

public sealed class DeadlineTests
{
    [Theory]
    [InlineData("2024-03-10", "2年", "2026-03-10")]
    [InlineData("2024-02-29", "2年", "2026-02-28")]
    [InlineData("2026-01-31", "1个月", "2026-02-28")]
    [InlineData("2026-03-16", "1个月", "2026-04-16")]
    [InlineData("2026-04-09", "10日", "2026-04-19")]
    public void A_period_ends_on_the_corresponding_day_or_on_the_last_day_of_the_month(string start, string period, string end)
    {
        Assert.True(Period.TryParse(period, out var read));
        Assert.Equal(DateOnly.Parse(end), Deadline.After(DateOnly.Parse(start), read));
    }

    [Theory]
    [InlineData("0日")]
    [InlineData("三个月")]
    [InlineData("10天")]
    [InlineData("")]
    public void A_period_in_other_words_is_not_read(string text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("5个工作日")]
    [InlineData("3个月")]
    public void A_period_is_written_as_it_was_read(string text)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal(text, period.ToString());
    }
}
