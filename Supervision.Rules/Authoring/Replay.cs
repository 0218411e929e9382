using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Authoring;

/// <summary>
/// 回放: past cases decided under a draft, counted act by act as they pass by. It holds counts and the first numbers, never the cases,
/// so its memory does not grow with them. One thread each; two are added together.
/// </summary>
/// <param name="draft">Decides by the draft.</param>
/// <param name="kept">How many case numbers are kept for each change.</param>
public sealed class Replay(DraftEngines draft, int kept)
{
    /// <summary>罚款上限 of the norm that decides: no fact of the act, but money all the same.</summary>
    public const string FineMax = "fine_max";

    private readonly Dictionary<(Outcome Was, Outcome Becomes), ReplayChange> _pairs = [];

    public long Cases { get; private set; }

    /// <summary>Acts of the cases that the draft could decide.</summary>
    public long Acts => _pairs.Values.Sum(pair => pair.Count);

    /// <summary>Cases that the draft cannot read at all.</summary>
    public long Refused { get; private set; }

    /// <summary>Cases of which at least one act has another result.</summary>
    public long ChangedCases { get; private set; }

    /// <summary>Acts whose result changes, the most frequent change first.</summary>
    public IReadOnlyList<ReplayChange> Changes => [.. _pairs.Values.Where(pair => pair.Was != pair.Becomes).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Was).ThenBy(pair => pair.Becomes)];

    public long Unchanged => _pairs.Values.Where(pair => pair.Was == pair.Becomes).Sum(pair => pair.Count);

    /// <summary>The result that each act of a past case would have; null where the draft cannot read the case at all.</summary>
    /// <param name="was">The result of each act, in their order.</param>
    public IReadOnlyList<Outcome>? Ask(string number, ExemptionCase asked, IReadOnlyList<Outcome> was)
    {
        Cases++;

        if (!draft.Screen.Decide(asked).Succeeded(out var decision, out _))
        {
            Refused++;
            return null;
        }

        if (was.Count != decision.Acts.Count)
        {
            throw new InvalidOperationException($"Case {number} has {decision.Acts.Count} acts and {was.Count} answers.");
        }

        var becomes = new Outcome[was.Count];
        var changed = false;

        for (var i = 0; i < becomes.Length; i++)
        {
            becomes[i] = decision.Acts[i].Outcome;
            Pair(was[i], becomes[i]).Add(number, was[i] == becomes[i] ? [] : Money(asked.Acts[i]));
            changed |= was[i] != becomes[i];
        }

        if (changed)
        {
            draft.Confirm(number, asked, decision);
            ChangedCases++;
        }

        return becomes;
    }

    public void Add(Replay other)
    {
        (Cases, Refused, ChangedCases) = (Cases + other.Cases, Refused + other.Refused, ChangedCases + other.ChangedCases);

        foreach (var (key, pair) in other._pairs)
        {
            Pair(key.Was, key.Becomes).Add(pair);
        }
    }

    private ReplayChange Pair(Outcome was, Outcome becomes)
    {
        if (!_pairs.TryGetValue((was, becomes), out var pair))
        {
            _pairs[(was, becomes)] = pair = new(was, becomes, kept);
        }

        return pair;
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Money(Act act) =>
        act.Facts.Where(fact => FactTable.IsMoney(fact.Key))
            .Concat(act.Norms.Where(norm => norm.Own).Take(1).Select(norm => KeyValuePair.Create(FineMax, norm.FineMax)));
}
