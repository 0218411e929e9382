using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace Supervision.Rules.Engine.NRules;

// A condition without parts: one rule for each way in which it is answered.
internal static class LeafRules
{
    public static IEnumerable<IRuleDefinition> Of(Node leaf)
    {
        var ways = Ways.Of(leaf.Condition).ToList();
        return ways.Select((_, n) => Rule(leaf, ways, n));
    }

    // The guards come first: those of a kind are one node of the network, and those of one condition of that kind are one below it.
    public static (RuleBuilder Rule, GroupBuilder All, PatternBuilder Asked) Begin(Node node, string way)
    {
        var (kind, number) = (node.Condition.Type, node.Number);
        var rule = new RuleBuilder();
        rule.Name($"{kind} {number} {way}");
        rule.Description(node.Condition.Text);
        Expression<Func<Asked, bool>> isKind = asked => asked.Kind == kind;
        Expression<Func<Asked, bool>> isNumber = asked => asked.Number == number;
        var pattern = rule.LeftHandSide().Pattern(typeof(Asked), "asked");
        pattern.Condition(isKind);
        pattern.Condition(isNumber);
        return (rule, rule.LeftHandSide(), pattern);
    }

    private static IRuleDefinition Rule(Node leaf, List<Way> ways, int number)
    {
        var (rule, all, asked) = Begin(leaf, $"{number + 1}");

        for (var n = 0; n <= number; n++)
        {
            if (ways[n].When is { } when)
            {
                asked.Condition(Expressions.OfAct(when, isSo: n == number));
            }
        }

        for (var n = 0; n < number; n++)
        {
            ways[n].Exclude(all, $"other{n}");
        }

        ways[number].Complete(all, rule.RightHandSide());
        return rule.Build();
    }
}
