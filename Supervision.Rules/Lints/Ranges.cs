using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Lints;

// The stretches in which an item applies, on every scale on which its conditions set limits: amounts, counts, periods.
internal static class Ranges
{
    public static IEnumerable<Scale> Scales(ListItem item) => Limits(item).Select(limit => limit.Scale).Distinct();

    // Both ends of all its limits on that scale together; null where it has none.
    public static Bounds? Of(ListItem item, Scale scale)
    {
        var limits = Limits(item).Where(limit => limit.Scale == scale).Select(limit => limit.Bounds).ToList();
        return limits.Count == 0 ? null : limits.Aggregate((one, other) => one.And(other));
    }

    // No case can be within both.
    public static bool Apart(ListItem one, ListItem other) =>
        Scales(one).Intersect(Scales(other)).Any(scale => scale.IsEmpty(Of(one, scale)!.And(Of(other, scale)!)));

    // Conditions that must hold, through groups that ask for all of their parts.
    public static IEnumerable<Condition> Needed(Condition condition) =>
        condition is AllOf all ? all.Parts.SelectMany(Needed) : [condition];

    private static IEnumerable<Limit> Limits(ListItem item) => Needed(item.Conditions).Select(condition => condition.Limit).OfType<Limit>();
}
