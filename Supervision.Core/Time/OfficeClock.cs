using System.Globalization;

namespace Supervision.Core.Time;

/// <summary>办公时钟: Beijing time wherever the machine stands; for demonstrations it can be set to another moment and runs on from there.</summary>
public sealed class OfficeClock : TimeProvider
{
    /// <summary>How far Beijing time is ahead of UTC, all the year.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    private static readonly TimeZoneInfo Beijing = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", Offset, "北京时间", "北京时间");

    private readonly TimeProvider _inner;
    private TimeSpan _shift;

    public OfficeClock(TimeProvider inner) => _inner = inner;

    public override TimeZoneInfo LocalTimeZone => Beijing;

    /// <summary>Whether this is not the real time; pages and papers made with it say so.</summary>
    public bool IsSet { get; private set; }

    /// <summary>A clock that shows <paramref name="moment"/> now, or the real time when that is empty.</summary>
    /// <exception cref="FormatException">Not a time in RFC 3339 form.</exception>
    public static OfficeClock At(TimeProvider inner, string? moment)
    {
        var clock = new OfficeClock(inner);

        if (!string.IsNullOrWhiteSpace(moment))
        {
            clock.Set(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        }

        return clock;
    }

#pragma warning disable RS0030 // Here the day of a moment is told, and nowhere else.
    /// <summary>The same moment as a clock in Beijing shows it.</summary>
    public static DateTimeOffset InBeijing(DateTimeOffset moment) => moment.ToOffset(Offset);

    /// <summary>The day on which that moment lies in Beijing.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InBeijing(moment).DateTime);
#pragma warning restore RS0030

    /// <summary>The day that it is in Beijing by this clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public void Set(DateTimeOffset moment) => (_shift, IsSet) = (moment - _inner.GetUtcNow(), true);

    public override DateTimeOffset GetUtcNow() => _inner.GetUtcNow() + _shift;

    /// <summary>The time as it really is, also in a demonstration: telephones that show codes know no other.</summary>
    public DateTimeOffset GetRealUtcNow() => _inner.GetUtcNow();

    public override long GetTimestamp() => _inner.GetTimestamp();

    public override long TimestampFrequency => _inner.TimestampFrequency;
}
