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
    private readonly List<IRuleDefinition> _rules = [];
    private readonly ISessionFactory _sessions;

    public ConditionRules(Rulebook rulebook)
    {
        Add(OfTheLaw, Law.Mandatory, Law.First);
        Add(OfTheLaw, Law.Discretionary, Law.Second);
        Add(OfTheLaw, Law.Easing, "行政处罚法第32条");

        foreach (var (number, list) in rulebook.Lists.Index())
        {
            if (list.Exclusions is { } exclusions)
            {
                Add(number, exclusions, list.Id);
            }

            foreach (var item in list.Items)
            {
                Add(number, item.Conditions, item.Id);
            }
        }

        _sessions = new RuleCompiler().Compile(_rules);
    }

    public int Count => _rules.Count;

    public ConditionSet this[Condition whole] => _sets[whole];

    public ISession NewSession() => _sessions.CreateSession();

    private void Add(int list, Condition whole, string name)
    {
        var leaves = Leaves(whole).ToList();
        var set = new ConditionSet(list, _sets.Count, whole, leaves.Count);
        _sets.Add(whole, set);

        foreach (var (leaf, condition) in leaves.Index())
        {
            _rules.Add(Rule($"{name} {set.Number}.{leaf} {condition.Type}", set, leaf, condition));
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

    private static LambdaExpression Where(string property, int value)
    {
        var asked = Expression.Parameter(typeof(Asked), "asked");
        return Expression.Lambda<Func<Asked, bool>>(Expression.Equal(Expression.Property(asked, property), Expression.Constant(value)), asked);
    }

    private static IEnumerable<Condition> Leaves(Condition condition) =>
        condition is Group group ? group.Parts.SelectMany(Leaves) : [condition];
}
