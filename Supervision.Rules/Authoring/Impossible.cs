using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Authoring;

// Conditions of one item that no case can satisfy together, or that the exclusions of its list always defeat.
internal static class Impossible
{
    public static string? Among(ListItem item)
    {
        var needed = Ranges.Needed(item.Conditions).ToList();

        if (Ranges.Facts(item).FirstOrDefault(fact => Ranges.Of(item, fact)!.IsContradiction) is { } never)
        {
            return $"{FindingNames.Question(never)}没有一个数能同时满足各项限度";
        }

        if (needed.OfType<Not>().Select(not => not.Parts[0]).FirstOrDefault(denied => needed.Any(other => Same(other, denied))) is { } both)
        {
            return $"既要求“{both.Text}”，又要求不属于“{both.Text}”";
        }

        if (needed.OfType<FoundByCondition>().ToList() is { Count: > 1 } found && found.Skip(1).Aggregate(found[0].Ways, (ways, next) => [.. ways.Intersect(next.Ways)]).Count == 0)
        {
            return "没有一种线索来源能同时满足各项要求";
        }

        return (item.List.Exclusions?.Parts ?? []).FirstOrDefault(excluded => needed.Any(other => Implies(other, excluded))) is { } excluded
            ? $"它要求的“{excluded.Text}”，正是清单的除外情形" : null;
    }

    private static bool Implies(Condition needed, Condition excluded) =>
        needed is FoundByCondition asked && excluded is FoundByCondition barred ? asked.Ways.All(barred.Ways.Contains) : Same(needed, excluded);

    private static bool Same(Condition one, Condition other) => (one, other) switch
    {
        (FindingCondition a, FindingCondition b) => a.Finding == b.Finding && a.Type == b.Type && (a.Type == a.Finding || a.Text == b.Text),
        (ThresholdCondition a, ThresholdCondition b) => a.Fact == b.Fact && a.Bounds == b.Bounds,
        (HarmCondition a, HarmCondition b) => a.Most == b.Most,
        (FirstOffenceCondition, FirstOffenceCondition) or (NotListed, NotListed) => true,
        _ => false,
    };
}
