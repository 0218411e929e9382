using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Authoring;

// The stretches in which an item applies, on every scale on which its conditions set limits: amounts, counts, periods.
internal static class Ranges
{
    public static IEnumerable<Scale> Scales(ListItem item) => Limits(item).Select(limit => limit.Scale).Distinct();

    // Both ends of all its limits on that scale together; null where it has none.
    public static Bounds? Of(ListItem item, Scale scale)
    {
        var limits = Limits(item).Where(limit => limit.Scale == scale).Select(limit => limit.Bounds).ToList();
        return limits.Count == 0 ? null : limits.Aggregate(Both);
    }

    // No case can be within both.
    public static bool Apart(ListItem one, ListItem other) =>
        Scales(one).Intersect(Scales(other)).Any(scale => scale.IsEmpty(Both(Of(one, scale)!, Of(other, scale)!)));

    // Whatever is within the narrow one is within the wide one.
    public static bool Contains(Bounds wide, Bounds narrow) =>
        (Low(wide) is not { } low || (Low(narrow) is { } start && (start > low || (start == low && (wide.MoreThan is null || narrow.MoreThan is not null)))))
        && (High(wide) is not { } high || (High(narrow) is { } end && (end < high || (end == high && (wide.LessThan is null || narrow.LessThan is not null)))));

    public static decimal? Low(Bounds bounds) => bounds.AtLeast ?? bounds.MoreThan;

    public static decimal? High(Bounds bounds) => bounds.AtMost ?? bounds.LessThan;

    public static Bounds Both(Bounds one, Bounds other)
    {
        var (low, high) = (Max(Low(one), Low(other)), Min(High(one), High(other)));
        var (lowIsOut, highIsOut) = ((one.MoreThan is { } a && a == low) || (other.MoreThan is { } b && b == low), (one.LessThan is { } c && c == high) || (other.LessThan is { } d && d == high));
        return new(lowIsOut ? null : low, lowIsOut ? low : null, highIsOut ? null : high, highIsOut ? high : null);
    }

    // Conditions that must hold, through groups that ask for all of their parts.
    public static IEnumerable<Condition> Needed(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Needed) : [condition];

    // What a condition limits, and between which ends; null for one that sets no limit, or one in units that cannot be compared.
    public static (Scale Scale, Bounds Bounds)? Limit(Condition condition) => condition switch
    {
        ThresholdCondition limit => (Scale.OfFact(limit.Fact), limit.Bounds),
        DurationCondition duration => Scale.OfDuration(duration),
        FixedPeriodCondition period => Scale.OfPeriod(period),
        Not { Parts: [var denied] } when Limit(denied) is { } limit && Opposite(limit.Bounds) is { } beyond => (limit.Scale, beyond),
        _ => null,
    };

    private static IEnumerable<(Scale Scale, Bounds Bounds)> Limits(ListItem item) => Needed(item.Conditions).Select(Limit).OfType<(Scale, Bounds)>();

    private static Bounds? Opposite(Bounds bounds) => bounds.Edges.Count() != 1 ? null
        : new(bounds.LessThan, bounds.AtMost, bounds.MoreThan, bounds.AtLeast);

    private static decimal? Max(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;

    private static decimal? Min(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
