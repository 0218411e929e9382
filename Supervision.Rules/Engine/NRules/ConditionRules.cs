using System.Linq.Expressions;
using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine.NRules;

// The conditions of one rulebook as rules. Each condition that has no parts is a rule of its own, which yields what it says;
// no rule waits for another, none comes first, and what the parts make together is weighed outside.
internal sealed class ConditionRules
{
    private const int OfTheLaw = -1;

    private readonly Dictionary<Condition, ConditionSet> _sets = [];
    private readonly ISessionFactory _sessions;

    public ConditionRules(Rulebook rulebook)
    {
        var rules = new List<IRuleDefinition>();

        foreach (var (list, whole, name) in Wholes(rulebook))
        {
            var leaves = Leaves(whole).ToList();
            var set = new ConditionSet(list, _sets.Count, whole, leaves.Count);
            _sets.Add(whole, set);
            rules.AddRange(leaves.Select((condition, leaf) => Rule($"{name} {set.Number}.{leaf} {condition.Type}", set, leaf, condition)));
        }

        _sessions = new RuleCompiler().Compile(rules);
    }

    public ConditionSet this[Condition whole] => _sets[whole];

    public ISession NewSession() => _sessions.CreateSession();

    // Of the law itself, of each list, of each item.
    private static IEnumerable<(int List, Condition Whole, string Name)> Wholes(Rulebook rulebook)
    {
        yield return (OfTheLaw, Law.Mandatory, Law.First);
        yield return (OfTheLaw, Law.Discretionary, Law.Second);
        yield return (OfTheLaw, Law.Easing, "行政处罚法第32条");

        foreach (var (number, list) in rulebook.Lists.Index())
        {
            if (list.Exclusions is { } exclusions)
            {
                yield return (number, exclusions, list.Id);
            }

            foreach (var item in list.Items)
            {
                yield return (number, item.Conditions, item.Id);
            }
        }
    }

    private static IRuleDefinition Rule(string name, ConditionSet set, int leaf, Condition condition)
    {
        var rule = new RuleBuilder();
        rule.Name(name);
        rule.Description(condition.Text);

        // The guards come first: those of a list are one node of the network, and so are those of a set below it.
        var pattern = rule.LeftHandSide().Pattern(typeof(Asked), "asked");
        pattern.Condition(Where(nameof(Asked.List), set.List));
        pattern.Condition(Where(nameof(Asked.Number), set.Number));

        Expression<Action<IContext, Asked>> yield = (context, asked) => context.Insert(Answered.By(condition, asked, leaf));
        rule.RightHandSide().Action(yield);
        return rule.Build();
    }

    private static Expression<Func<Asked, bool>> Where(string property, int value)
    {
        var asked = Expression.Parameter(typeof(Asked), "asked");
        return Expression.Lambda<Func<Asked, bool>>(Expression.Equal(Expression.Property(asked, property), Expression.Constant(value)), asked);
    }

    private static IEnumerable<Condition> Leaves(Condition condition) =>
        condition is Group group ? group.Parts.SelectMany(Leaves) : [condition];
}
