using NRules.Diagnostics.Dgml;
using Supervision.Core.Primitives;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

/// <summary>规则网络: how NRules has laid out the rules of one list, for those who develop them.</summary>
/// <param name="Title">Of the list.</param>
/// <param name="Nodes">How many nodes there are of each kind, by the name that NRules gives it.</param>
/// <param name="Dgml">The graph as text, for a viewer of DGML.</param>
public sealed record RuleNetwork(string List, string Title, int Rules, IReadOnlyDictionary<string, int> Nodes, int Links, string Dgml)
{
    /// <param name="list">Its number; of several versions the last.</param>
    public static Result<RuleNetwork> Of(Rulebook rulebook, string list)
    {
        if (rulebook.Lists.LastOrDefault(one => one.Id == list) is not { } found)
        {
            return RuleNetworkProblems.ListNotFound(list, rulebook.Lists.Select(one => one.Id));
        }

        return Of(found);
    }

    private static RuleNetwork Of(ExemptionList list)
    {
        var graph = ListRules.Of(list).Network();
        var rules = graph.Nodes.SelectMany(node => node.Rules).Distinct().Count();
        var nodes = graph.Nodes
            .GroupBy(node => node.NodeType.ToString(), StringComparer.Ordinal)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal);

        return new(list.Id, list.Title, rules, nodes, graph.Links.Count, new DgmlWriter(graph).GetContents());
    }
}
