using System.Collections.Concurrent;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

// The rules of one list version, compiled when first asked. Versions go by the digest of their text, so that every rulebook in which a text stands
// shares its rules: adopting, drafting or going back in time compiles one list.
internal sealed class ListRules
{
    // Some 250 times the lists of today. Whoever tries out more drafts than that in one life of the process begins anew.
    private const int MostKept = 20_000;

    private static readonly ConcurrentDictionary<string, Lazy<ListRules>> Kept = new(StringComparer.Ordinal);

    // Most lists are asked seldom in the life of a process; a replay asks the same ones very often.
    private const int Few = 300;

    private readonly RuleSessions _sessions;

    private ListRules(ExemptionList list)
    {
        _sessions = new(() => Rules(list), Few);
    }

    public static ListRules Of(ExemptionList list)
    {
        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        return Kept.GetOrAdd(list.Digest, _ => new(() => new(list))).Value;
    }

    public ISession NewSession() => _sessions.New();

    public ReteGraph Network() => _sessions.Network();

    private static IEnumerable<IRuleDefinition> Rules(ExemptionList list) =>
        [.. list.Items.Select(RuleTexts.Of), .. RuleTexts.OfWholes(list)];
}
