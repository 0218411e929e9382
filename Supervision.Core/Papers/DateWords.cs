using System.Globalization;

namespace Supervision.Core.Papers;

/// <summary>成文日期: Arabic digits without leading zeros, 2026年3月5日.</summary>
public static class DateWords
{
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
}
