using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Authoring;

// Conditions of one item that no case can satisfy together, or that the exclusions of its list always defeat.
internal static class Impossible
{
    public static string? Among(ListItem item)
    {
        var needed = Ranges.Needed(item.Conditions).ToList();

        if (Ranges.Scales(item).FirstOrDefault(scale => scale.IsEmpty(Ranges.Of(item, scale)!)) is { } never)
        {
            return $"{never.Name}没有一个数能同时满足各项限度";
        }

        if (needed.OfType<Not>().Select(not => not.Parts[0]).FirstOrDefault(denied => needed.Any(other => Implied.By(other, denied))) is { } both)
        {
            return $"既要求“{needed.First(other => Implied.By(other, both)).Text}”，又要求不属于“{both.Text}”";
        }

        if (needed.OfType<FoundByCondition>().ToList() is { Count: > 1 } found && found.Skip(1).Aggregate(found[0].Ways, (ways, next) => [.. ways.Intersect(next.Ways)]).Count == 0)
        {
            return "没有一种线索来源能同时满足各项要求";
        }

        return (item.List.Exclusions?.Parts ?? []).FirstOrDefault(excluded => needed.Any(other => Implied.By(other, excluded))) is { } excluded
            ? $"它要求的“{excluded.Text}”，正是清单的除外情形" : null;
    }
}
