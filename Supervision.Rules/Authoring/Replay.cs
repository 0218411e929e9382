using Supervision.Core.Exemptions;
using Supervision.Rules.Engine;

namespace Supervision.Rules.Authoring;

/// <summary>
/// 回放: past cases decided under a draft, counted as they pass by. It holds counts and the first numbers, never the cases, so its
/// memory does not grow with them. One thread each; two are added together.
/// </summary>
/// <param name="draft">Decides by the draft.</param>
/// <param name="kept">How many case numbers are kept for each change.</param>
public sealed class Replay(IRuleEngine draft, int kept)
{
    // What the case form gives in yuan.
    private static readonly string[] Yuan = ["illegal_gain", "goods_value", "turnover", "false_amount", "evaded_tax"];

    private readonly Dictionary<(Outcome Was, Outcome Becomes), ReplayChange> _pairs = [];

    public long Cases { get; private set; }

    public long Refused { get; private set; }

    /// <summary>Cases whose result changes, the most frequent change first.</summary>
    public IReadOnlyList<ReplayChange> Changes => [.. _pairs.Values.Where(pair => pair.Was != pair.Becomes).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Was).ThenBy(pair => pair.Becomes)];

    public long Unchanged => _pairs.Values.Where(pair => pair.Was == pair.Becomes).Sum(pair => pair.Count);

    /// <summary>The result that a past case would have; null where the draft cannot read the case at all.</summary>
    public Outcome? Ask(string number, ExemptionCase asked, Outcome was)
    {
        Cases++;

        if (!draft.Decide(asked).Succeeded(out var decision, out _))
        {
            Refused++;
            return null;
        }

        var becomes = decision.Acts[0].Outcome;

        if (!_pairs.TryGetValue((was, becomes), out var pair))
        {
            _pairs[(was, becomes)] = pair = new(was, becomes, kept);
        }

        pair.Add(number, was == becomes ? [] : Money(asked));
        return becomes;
    }

    public void Add(Replay other)
    {
        (Cases, Refused) = (Cases + other.Cases, Refused + other.Refused);

        foreach (var (key, pair) in other._pairs)
        {
            if (!_pairs.TryGetValue(key, out var own))
            {
                _pairs[key] = own = new(key.Was, key.Becomes, kept);
            }

            own.Add(pair);
        }
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Money(ExemptionCase asked) =>
        asked.Acts[0].Facts.Where(fact => Yuan.Contains(fact.Key))
            .Concat(asked.Acts[0].Norms.Where(norm => norm.Own).Take(1).Select(norm => KeyValuePair.Create("fine_max", norm.FineMax)));
}
