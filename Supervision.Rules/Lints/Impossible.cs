using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Lints;

// Conditions of one item that no case can satisfy together, or that the exclusions of its list always defeat.
internal static class Impossible
{
    public static string? Among(ListItem item)
    {
        var needed = Ranges.Needed(item.Conditions).ToList();

        return LimitsApart(item) ?? Denied(needed) ?? needed.Select(condition => condition.ImpossibleWith(needed)).FirstOrDefault(why => why is not null)
            ?? Excluded(item, needed);
    }

    private static string? LimitsApart(ListItem item) =>
        Ranges.Scales(item).FirstOrDefault(scale => scale.IsEmpty(Ranges.Of(item, scale)!)) is { } never
            ? $"{never.Name}没有一个数能同时满足各项限度"
            : null;

    private static string? Denied(List<Condition> needed)
    {
        foreach (var denied in needed.OfType<Not>().Select(not => not.Parts[0]))
        {
            if (needed.Find(other => other.Implies(denied)) is { } both)
            {
                return $"既要求“{both.Text}”，又要求不属于“{denied.Text}”";
            }
        }

        return null;
    }

    private static string? Excluded(ListItem item, List<Condition> needed)
    {
        var excluded = (item.List.Exclusions?.Parts ?? []).FirstOrDefault(excluded => needed.Exists(other => other.Implies(excluded)));
        return excluded is null ? null : $"它要求的“{excluded.Text}”，正是清单的除外情形";
    }
}
