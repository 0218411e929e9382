using System.Globalization;
using Supervision.Core.Calendars;
using Supervision.Rules.Conditions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Authoring;

// What a limit is set on: an amount, a count, the time that an act lasted, the time within which it was put right.
// Days are never held against months, nor working days against days.
internal sealed record Scale(string Name, string Unit, bool IsWhole)
{
    public static Scale OfFact(string fact) => new(FactTable.Question(fact), "", FactTable.IsCounted(fact));

    public static (Scale, Bounds)? OfDuration(DurationCondition condition)
    {
        var bounds = condition.Bounds;
        return Common(bounds.Edges) is { } unit
            ? (new(condition.UntilDisclosed ? "到披露为止的持续时间" : "持续时间", unit, unit is "日" or "个工作日"),
                new(Length(bounds.AtLeast), Length(bounds.MoreThan), Length(bounds.AtMost), Length(bounds.LessThan)))
            : null;
    }

    public static (Scale, Bounds)? OfPeriod(FixedPeriodCondition condition) => Common([condition.Period]) is { } unit
        ? (new($"自{condition.From}之日起改正所用的时间", unit, unit is "日" or "个工作日"), new(null, null, Length(condition.Period), null)) : null;

    // No value is within; of what is counted, none between two that follow each other.
    public bool IsEmpty(Bounds bounds) => bounds.IsContradiction
        || (IsWhole && Ranges.Low(bounds) is { } low && Ranges.High(bounds) is { } high && First(bounds, low) > Last(bounds, high));

    // The values above all of the one and below all of the other.
    public bool LeavesOut(Bounds lower, Bounds upper) =>
        Ranges.High(lower) is { } end && Ranges.Low(upper) is { } start
        && (IsWhole ? First(upper, start) > Last(lower, end) + 1 : start > end || (start == end && lower.AtMost is null && upper.AtLeast is null));

    public string Said(Bounds bounds) => string.Join("、", new[]
    {
        Said("不低于", bounds.AtLeast), Said("超过", bounds.MoreThan), Said("不超过", bounds.AtMost), Said("低于", bounds.LessThan),
    }.OfType<string>());

    private string? Said(string word, decimal? end) => end is { } number ? $"{word}{number.ToString("0.####", CultureInfo.InvariantCulture)}{Unit}" : null;

    private static decimal First(Bounds bounds, decimal low) => bounds.AtLeast is null ? Math.Floor(low) + 1 : Math.Ceiling(low);

    private static decimal Last(Bounds bounds, decimal high) => bounds.AtMost is null ? Math.Ceiling(high) - 1 : Math.Floor(high);

    private static string? Common(IEnumerable<Period> periods)
    {
        var units = periods.Select(period => period.Unit switch { PeriodUnit.Day => "日", PeriodUnit.WorkingDay => "个工作日", _ => "个月" }).Distinct().ToList();
        return units is [var only] ? only : null;
    }

    private static decimal? Length(Period? period) => period is not { } known ? null : known.Unit is PeriodUnit.Year ? known.Length * 12 : known.Length;
}
