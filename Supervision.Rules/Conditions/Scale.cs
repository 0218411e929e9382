using System.Globalization;
using Supervision.Core.Time;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Conditions;

// What a limit is set on: an amount, a count, the time that an act lasted, the time within which it was put right.
// Days are never held against months, nor working days against days.
internal sealed record Scale(string Name, string Unit, bool IsWhole)
{
    public static Scale OfFact(string fact) => new(FactTable.Question(fact), "", FactTable.IsCounted(fact));

    // Null where the periods are not of one unit.
    public static Scale? OfTime(string name, IEnumerable<Period> periods)
    {
        var units = periods.Select(Named).Distinct().ToList();
        return units is [var only] ? new(name, only, only is "日" or "个工作日") : null;
    }

    public static decimal? Length(Period? period)
    {
        if (period is not { } known)
        {
            return null;
        }

        return known.Unit is PeriodUnit.Year ? known.Length * 12 : known.Length;
    }

    // No value is within; of what is counted, none between two that follow each other.
    public bool IsEmpty(Bounds bounds) => bounds.IsContradiction
        || (IsWhole && bounds.Low is { } low && bounds.High is { } high && First(bounds, low) > Last(bounds, high));

    // The values above all of the one and below all of the other.
    public bool LeavesOut(Bounds lower, Bounds upper)
    {
        if (lower.High is not { } end || upper.Low is not { } start)
        {
            return false;
        }

        return IsWhole
            ? First(upper, start) > Last(lower, end) + 1
            : start > end || (start == end && lower.AtMost is null && upper.AtLeast is null);
    }

    public string Said(Bounds bounds) => string.Join("、", new[]
    {
        Said("不低于", bounds.AtLeast), Said("超过", bounds.MoreThan), Said("不超过", bounds.AtMost), Said("低于", bounds.LessThan),
    }.OfType<string>());

    private string? Said(string word, decimal? end) => end is { } number ? $"{word}{number.ToString("0.####", CultureInfo.InvariantCulture)}{Unit}" : null;

    private static decimal First(Bounds bounds, decimal low) => bounds.AtLeast is null ? Math.Floor(low) + 1 : Math.Ceiling(low);

    private static decimal Last(Bounds bounds, decimal high) => bounds.AtMost is null ? Math.Ceiling(high) - 1 : Math.Floor(high);

    private static string Named(Period period) => period.Unit switch { PeriodUnit.Day => "日", PeriodUnit.WorkingDay => "个工作日", _ => "个月" };
}
