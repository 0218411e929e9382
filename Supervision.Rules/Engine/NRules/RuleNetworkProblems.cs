using Supervision.Core.Primitives;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

/// <summary>What can stand in the way of showing the network of a list.</summary>
public static class RuleNetworkProblems
{
    public static Problem ListNotFound(string list, IEnumerable<string> known)
    {
        var meant = Nearest.To(list, known) is { } near ? $"（是不是“{near}”？）" : "";
        return new("rules.list-not-found", ProblemKind.NotFound, $"没有编号为“{list}”的清单{meant}。请核对清单文件总则中的编号。");
    }
}
