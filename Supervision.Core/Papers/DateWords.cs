using System.Globalization;
using Supervision.Core.Time;

namespace Supervision.Core.Papers;

/// <summary>成文日期: Arabic digits without leading zeros, 2026年3月5日.</summary>
public static class DateWords
{
    /// <summary>A moment to the minute, 2026年3月5日9时30分.</summary>
    public static string Of(DateTimeOffset moment)
    {
        var shown = OfficeClock.InBeijing(moment);
        var minute = shown.Minute == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{shown.Minute}分");
        return string.Create(CultureInfo.InvariantCulture, $"{Of(OfficeClock.DayOf(moment))}{shown.Hour}时{minute}");
    }

    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
