using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Vocabulary;

namespace Supervision.Rules.Engine.Completion;

// Follows every answer that the missing facts could have, so that a case is open only when they lead to different results.
internal sealed class Exploration(IActEvaluator evaluator)
{
    private const int MostLeaves = 4096;
    private readonly Dictionary<string, Dictionary<string, HashSet<Outcome>>> _decisive = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Stack<string> _path = new();
    private readonly List<Settlement> _leaves = [];
    private bool _endless;

    // More possibilities than can be followed are never taken for agreement.
    private bool IsOpen => _endless || _leaves.Exists(leaf => leaf.Ruling.Outcome != _leaves[0].Ruling.Outcome);

    private IReadOnlyList<ToEstablish> Establish =>
    [
        .. _order.Select(name => new ToEstablish(name, FactTable.Question(name),
            [.. _decisive[name].Select(lead => new Consequence(lead.Key, [.. lead.Value.Order()]))])),
    ];

    // The first step that settles; where one before it is open, every answer is followed.
    public static Settlement Settle(EvaluatedAct evaluated, IActEvaluator evaluator)
    {
        var exploration = new Exploration(evaluator);
        exploration.Follow(evaluated);

        // Where every answer leads to the same result, the last branch grants it on the least.
        return exploration.IsOpen
            ? new(null, Ruling.Open) { Establish = exploration.Establish }
            : exploration._leaves[^1];
    }

    private HashSet<Outcome> Follow(EvaluatedAct evaluated)
    {
        if (evaluated.Decisive is not { } step)
        {
            return Leaf(new(FourteenSteps.Last - 1, Ruling.Punish));
        }

        var result = evaluated.Steps[step]!;
        return result.Settles
            ? Leaf(new(step, result.Ruling!))
            : Fork(evaluated.Evaluation.StartingAt(step), result.Verdict.Lacks!);
    }

    private HashSet<Outcome> Leaf(Settlement leaf)
    {
        _leaves.Add(leaf);
        return [leaf.Ruling.Outcome];
    }

    private HashSet<Outcome> Fork(ActEvaluation asked, string lacks)
    {
        // An answer that leaves the same thing unknown would be asked for ever.
        if (_leaves.Count >= MostLeaves || _path.Contains(lacks))
        {
            _endless = true;
            return [Outcome.Open];
        }

        _path.Push(lacks);
        var branches = new List<(string Answer, HashSet<Outcome> Leads)>();

        foreach (var possibility in Completions.Of(asked, lacks))
        {
            branches.Add((possibility.Answer, Follow(evaluator.EvaluatePossibility(possibility.Act))));
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
