using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Authoring;

// The amounts between which an item applies, by the name of the fact.
internal static class Ranges
{
    public static IEnumerable<string> Facts(ListItem item) => Needed(item.Conditions).OfType<ThresholdCondition>().Select(condition => condition.Fact);

    // Both ends of all its limits on that fact together; null where it has none.
    public static Bounds? Of(ListItem item, string fact)
    {
        var limits = Needed(item.Conditions).OfType<ThresholdCondition>().Where(condition => condition.Fact == fact).Select(condition => condition.Bounds).ToList();
        return limits.Count == 0 ? null : new(
            limits.Max(limit => limit.AtLeast), limits.Max(limit => limit.MoreThan), limits.Min(limit => limit.AtMost), limits.Min(limit => limit.LessThan));
    }

    // No case can be within both.
    public static bool Apart(ListItem one, ListItem other) =>
        Facts(one).Intersect(Facts(other), StringComparer.Ordinal).Any(fact => Both(Of(one, fact)!, Of(other, fact)!).IsContradiction);

    public static decimal Low(Bounds bounds) => bounds.AtLeast ?? bounds.MoreThan ?? decimal.MinValue;

    public static decimal? High(Bounds bounds) => bounds.AtMost ?? bounds.LessThan;

    // Conditions that must hold, through groups that ask for all of their parts.
    public static IEnumerable<Condition> Needed(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Needed) : [condition];

    private static Bounds Both(Bounds one, Bounds other) => new(
        Max(one.AtLeast, other.AtLeast), Max(one.MoreThan, other.MoreThan), Min(one.AtMost, other.AtMost), Min(one.LessThan, other.LessThan));

    private static decimal? Max(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Max(a, b) : one ?? other;

    private static decimal? Min(decimal? one, decimal? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
