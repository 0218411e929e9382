using Supervision.Core.Exemptions;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine;

// Follows every answer that the missing facts could have, so that a case is open only when they lead to different results.
internal sealed class Exploration
{
    private const int MostLeaves = 4096;
    private readonly Dictionary<string, Dictionary<string, HashSet<Outcome>>> _decisive = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Stack<string> _path = new();
    private bool _endless;

    public List<(int Step, Ruling Ruling)> Rulings { get; } = [];

    // More possibilities than can be followed are never taken for agreement.
    public bool IsOpen => _endless || Rulings.Exists(leaf => leaf.Ruling.Outcome != Rulings[0].Ruling.Outcome);

    public IReadOnlyList<ToEstablish> Establish =>
    [
        .. _order.Select(name => new ToEstablish(name, FactTable.Question(name),
            [.. _decisive[name].Select(lead => new Consequence(lead.Key, [.. lead.Value.Order()]))])),
    ];

    public HashSet<Outcome>? Follow(Question question, int from = 0)
    {
        for (var i = from; i < FourteenSteps.Deciding.Length; i++)
        {
            var finding = FourteenSteps.Deciding[i].Ask(question);

            if (finding.Settles)
            {
                return Leaf(i, finding.Ruling!);
            }

            if (finding.IsOpen && finding.Verdict.Lacks is { } lacks)
            {
                return Fork(question, lacks, i);
            }
        }

        return Leaf(FourteenSteps.Last - 1, Answers.Punish);
    }

    // No set is made for the first leaf: most cases have but one.
    private HashSet<Outcome>? Leaf(int step, Ruling ruling)
    {
        Rulings.Add((step, ruling));
        return Rulings.Count > 1 || _decisive.Count > 0 ? [ruling.Outcome] : null;
    }

    private HashSet<Outcome> Fork(Question question, string lacks, int step)
    {
        // An answer that leaves the same thing unknown would be asked for ever.
        if (Rulings.Count >= MostLeaves || _path.Contains(lacks))
        {
            _endless = true;
            return [Outcome.Open];
        }

        _path.Push(lacks);

        var branches = new List<(string Answer, HashSet<Outcome> Leads)>();

        foreach (var (answer, completed) in Completions.Of(question, lacks))
        {
            var before = Rulings.Count;
            branches.Add((answer, Follow(completed, step) ?? [before < Rulings.Count ? Rulings[before].Ruling.Outcome : Outcome.Open]));
        }

        _path.Pop();

        if (branches.Exists(branch => !branch.Leads.SetEquals(branches[0].Leads)))
        {
            Record(lacks, branches);
        }

        return [.. branches.SelectMany(branch => branch.Leads)];
    }

    private void Record(string name, List<(string Answer, HashSet<Outcome> Leads)> branches)
    {
        if (!_decisive.TryGetValue(name, out var leads))
        {
            _decisive[name] = leads = new(StringComparer.Ordinal);
            _order.Insert(0, name);
        }

        foreach (var (answer, outcomes) in branches)
        {
            if (!leads.TryGetValue(answer, out var known))
            {
                leads[answer] = known = [];
            }

            known.UnionWith(outcomes);
        }
    }
}
