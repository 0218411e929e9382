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
        var items = rulebook.Items.ToDictionary(item => item, New);

        foreach (var asked in cases)
        {
            foreach (var act in asked.Acts)
            {
                var named = act.Norms.Select(norm => norm.Item).Append(act.Item).Append(act.Coercion?.Item).OfType<string>().Distinct();

                foreach (var item in named.SelectMany(rulebook.Versions))
                {
                    var context = new ActContext(asked, act, rulebook.Calendar, rulebook.Readings.Direct, rulebook.IdentityOf);
                    items[item].Add(Tried(item, context));
                    AddElements(items[item], item, context);
                }
            }
        }

        return new(items);
    }

    internal ItemCoverage Of(ListItem item) => _items[item];

    private static ItemCoverage New(ListItem item)
    {
        var elements = Findable(item).Select(element => new ElementCoverage(element.Name, element.Words, 0, 0));
        return new(item.List.Id, item.Id, item.Violation, Leaves(item.Conditions), elements);
    }

    private static IEnumerable<LegalElement> Findable(ListItem item) => RootSentence.Of(item).Elements.Where(element => element.Asked is not null);

    // Whether the findings of a case establish an element of the law, whatever the item asks.
    private static void AddElements(ItemCoverage covered, ListItem item, ActContext context)
    {
        foreach (var element in Findable(item))
        {
            covered.AddElement(element.Name, element.Asked!.Ask(context).Holds);
        }
    }

    private static List<string> Leaves(Condition condition) =>
        condition.Parts.Count == 0 ? [$"{condition.Type}：{condition.Text}"] : [.. condition.Parts.SelectMany(Leaves)];

    // For each condition its truth, and whether the other truth would have changed what the item says.
    private static IReadOnlyList<(Truth Holds, bool Alone)> Tried(ListItem item, ActContext context)
    {
        var verdict = item.Conditions.Ask(context);
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
