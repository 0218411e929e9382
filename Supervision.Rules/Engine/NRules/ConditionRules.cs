using System.Globalization;
using NRules;
using NRules.RuleModel;
using Supervision.Rules.Conditions;
using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine.NRules;

// The conditions of one rulebook as rules: those of the law itself, of each list, of each item.
internal sealed class ConditionRules
{
    private readonly Dictionary<Condition, Node> _wholes = [];
    private readonly Dictionary<object, Node> _nodes = [];
    private readonly ISessionFactory _sessions;

    public ConditionRules(Rulebook rulebook)
    {
        foreach (var whole in Wholes(rulebook))
        {
            _wholes[whole] = NodeOf(whole);
        }

        var compiler = new RuleCompiler(new() { UnsupportedExpressionHandling = RuleCompilerUnsupportedExpressionsHandling.TreatAsNotEqual });
        _sessions = compiler.Compile(_nodes.Values.SelectMany(Rules));
    }

    public Node this[Condition whole] => _wholes[whole];

    public ISession NewSession() => _sessions.CreateSession();

    private static IEnumerable<Condition> Wholes(Rulebook rulebook) =>
    [
        Law.Mandatory, Law.Discretionary, Law.Easing, Law.EasingOf1996,
        .. rulebook.Lists.Select(list => list.Exclusions).OfType<Condition>(),
        .. rulebook.Items.Select(item => item.Conditions),
    ];

    private static IEnumerable<IRuleDefinition> Rules(Node node) => node.Parts.Length > 0 ? GroupRules.Of(node) : LeafRules.Of(node);

    private Node NodeOf(Condition condition)
    {
        var parts = condition.Parts.Select(NodeOf).ToArray();
        var differs = parts.Length > 0 ? string.Join(' ', parts.Select(part => part.Number.ToString(CultureInfo.InvariantCulture))) : Ways.Differs(condition);
        var key = (condition.Type, condition.Text, differs);
        return _nodes.TryGetValue(key, out var known) ? known : _nodes[key] = new(_nodes.Count, condition, parts);
    }
}
