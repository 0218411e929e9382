using Supervision.Core.Exemptions;
using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine;

// Follows every answer that the missing facts could have, so that a case is open only when they lead to different results.
internal sealed class Exploration
{
    private const int MostLeaves = 4096;

    private readonly Dictionary<string, (Atom Atom, Dictionary<string, HashSet<Outcome>> Leads)> _decisive = new(StringComparer.Ordinal);
    private int _leaves;

    public List<(int Step, Ruling Ruling)> Rulings { get; } = [];

    public bool IsOpen => Rulings.Select(leaf => leaf.Ruling.Outcome).Distinct().Skip(1).Any();

    public IReadOnlyList<ToEstablish> Establish =>
    [
        .. _decisive.Values.GroupBy(entry => entry.Atom.Name, StringComparer.Ordinal).Select(same => new ToEstablish(
            same.Key, Exemptions.FindingNames.Question(same.Key),
            [
                .. same.SelectMany(entry => entry.Leads).GroupBy(lead => lead.Key, StringComparer.Ordinal)
                    .Select(lead => new Consequence(Said(lead.Key), [.. lead.SelectMany(pair => pair.Value).Distinct().Order()])),
            ])),
    ];

    public HashSet<Outcome> Follow(Question question)
    {
        foreach (var step in FourteenSteps.Deciding)
        {
            var finding = step.Ask(question);

            if (finding.Settles)
            {
                return Leaf(step.Number, finding.Ruling!);
            }

            if (finding.Verdict is { Holds: Truth.NotEstablished, Lacks: { } atom } && _leaves < MostLeaves)
            {
                return Fork(question, atom);
            }
        }

        return Leaf(FourteenSteps.Last, new(Outcome.Punish, null));
    }

    private HashSet<Outcome> Leaf(int step, Ruling ruling)
    {
        _leaves++;
        Rulings.Add((step, ruling));
        return [ruling.Outcome];
    }

    private HashSet<Outcome> Fork(Question question, Atom atom)
    {
        var branches = atom.Answers.ToDictionary(answer => answer, answer => Follow(question.Assuming(atom, answer)), StringComparer.Ordinal);

        if (branches.Values.Any(branch => !branch.SetEquals(branches.Values.First())))
        {
            _decisive.TryAdd(atom.Key, (atom, atom.Answers.ToDictionary(answer => answer, _ => new HashSet<Outcome>(), StringComparer.Ordinal)));

            foreach (var (answer, outcomes) in branches)
            {
                _decisive[atom.Key].Leads[answer].UnionWith(outcomes);
            }
        }

        return [.. branches.Values.SelectMany(branch => branch)];
    }

    private static string Said(string answer) => answer switch
    {
        nameof(Harm.None) => "没有危害后果",
        nameof(Harm.Minor) => "危害后果轻微",
        nameof(Harm.Serious) => "危害后果较重",
        _ => answer,
    };
}
