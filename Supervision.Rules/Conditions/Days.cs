using System.Globalization;

namespace Supervision.Rules.Conditions;

// Days as they are printed. The days of four decades are kept, because every trace names some.
internal static class Days
{
    private static readonly DateOnly First = new(2005, 1, 1);
    private static readonly string?[] Kept = new string?[40 * 366];

    public static string Said(DateOnly day)
    {
        var at = day.DayNumber - First.DayNumber;
        return (uint)at < (uint)Kept.Length ? Kept[at] ??= Written(day) : Written(day);
    }

    private static string Written(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
