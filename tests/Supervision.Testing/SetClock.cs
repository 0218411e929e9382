namespace Supervision.Testing;

/// <summary>A clock that stands still until it is set.</summary>
public sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    /// <summary>10 a.m. in China on the given day.</summary>
    public static SetClock At(int year, int month, int day) => new(new(year, month, day, 10, 0, 0, TimeSpan.FromHours(8)));

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.CreateCustomTimeZone("CST", TimeSpan.FromHours(8), "北京时间", "北京时间");

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();

    public void Advance(TimeSpan by) => Now += by;
}
