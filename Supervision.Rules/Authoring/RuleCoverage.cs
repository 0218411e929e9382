using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>
/// 案情覆盖: which items are tried by cases, and for each condition whether cases show it both ways, each time deciding alone (MC/DC).
/// </summary>
public sealed class RuleCoverage
{
    private readonly Dictionary<ListItem, ItemCoverage> _items;

    private RuleCoverage(Dictionary<ListItem, ItemCoverage> items) => _items = items;

    /// <summary>In the order of the lists.</summary>
    public IReadOnlyList<ItemCoverage> Items => [.. _items.Values];

    public static RuleCoverage Of(Rulebook rulebook, IEnumerable<ExemptionCase> cases)
    {
        var items = rulebook.Items.ToDictionary(item => item, item => new ItemCoverage(item.List.Id, item.Id, item.Violation, Leaves(item.Conditions)));

        foreach (var asked in cases)
        {
            foreach (var act in asked.Acts)
            {
                var named = act.Norms.Select(norm => norm.Item).Append(act.Item).Append(act.Coercion?.Item).OfType<string>().Distinct();

                foreach (var item in named.SelectMany(rulebook.Versions))
                {
                    items[item].Add(Tried(item, asked, act, rulebook));
                }
            }
        }

        return new(items);
    }

    private static List<string> Leaves(Condition condition) =>
        condition.Parts.Count == 0 ? [$"{condition.Type}：{condition.Text}"] : [.. condition.Parts.SelectMany(Leaves)];

    // For each condition its truth, and whether the other truth would have changed what the item says.
    private static IReadOnlyList<(Truth Holds, bool Alone)> Tried(ListItem item, ExemptionCase asked, Act act, Rulebook rulebook)
    {
        var verdict = item.Conditions.Ask(new ActContext(asked, act, rulebook.Calendar, rulebook.Readings.Direct, rulebook.IdentityOf));
        var truths = Truths(item.Conditions, verdict).ToArray();
        var said = Weigh(item.Conditions, truths);

        return [.. truths.Select((truth, i) =>
        {
            var other = truths.ToArray();
            other[i] = truth is Truth.True ? Truth.False : Truth.True;
            return (truth, truth is not Truth.NotEstablished && Weigh(item.Conditions, other) != said);
        })];
    }

    private static IEnumerable<Truth> Truths(Condition condition, Verdict verdict) =>
        condition.Parts.Count == 0 ? [verdict.Holds] : condition.Parts.SelectMany((part, i) => Truths(part, verdict.Parts[i]));

    private static Truth Weigh(Condition condition, Truth[] truths)
    {
        var next = 0;
        return Weigh(condition, truths, ref next);
    }

    private static Truth Weigh(Condition condition, Truth[] truths, ref int next)
    {
        if (condition.Parts.Count == 0)
        {
            return truths[next++];
        }

        var parts = new Truth[condition.Parts.Count];

        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = Weigh(condition.Parts[i], truths, ref next);
        }

        return ((Group)condition).Join(parts);
    }
}
