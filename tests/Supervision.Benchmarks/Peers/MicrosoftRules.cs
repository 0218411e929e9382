using RulesEngine.Models;
using Supervision.Rules.Lists;

namespace Supervision.Benchmarks.Peers;

/// <summary>The generated lists as workflows of Microsoft RulesEngine: all items in one, and one for each item with a rule for each condition.</summary>
internal sealed class MicrosoftRules
{
    private const string All = "all";

    private static readonly string[] Conditions =
        ["facts.First", "facts.Harm <= 1", "facts.Corrected", "facts.GoodsValue <= 500", "(facts.Brief || facts.Cooperation)"];

    private readonly RulesEngine.RulesEngine _engine;
    private readonly HashSet<string> _items;

    public MicrosoftRules(Rulebook rulebook)
    {
        _items = [.. rulebook.Items.Select(item => item.Id)];
        var whole = new Workflow
        {
            WorkflowName = All,
            Rules = [.. _items.Select(item => Rule(item, $"facts.Item == \"{item}\" && {string.Join(" && ", Conditions)}"))],
        };
        _engine = new([whole, .. _items.Select(item => new Workflow
        {
            WorkflowName = item,
            Rules = [.. Conditions.Select((condition, n) => Rule($"{item}.{n}", condition))],
        })]);
    }

    public string? GrantedByItem(PeerFacts facts) =>
        _items.Contains(facts.Item) && Results(facts.Item, facts).TrueForAll(result => result.IsSuccess) ? facts.Item : null;

    public string? GrantedByAll(PeerFacts facts) => Results(All, facts).Find(result => result.IsSuccess)?.Rule.RuleName;

    private static Rule Rule(string name, string expression) => new() { RuleName = name, Expression = expression };

    private List<RuleResultTree> Results(string workflow, PeerFacts facts) =>
        _engine.ExecuteAllRulesAsync(workflow, new RuleParameter("facts", facts)).AsTask().GetAwaiter().GetResult();
}
