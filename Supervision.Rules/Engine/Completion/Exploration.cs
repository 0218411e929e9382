using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Completion;

// Follows every answer that the missing facts could have, so that a case is open only when they lead to different results.
internal sealed class Exploration(IActEvaluator evaluator)
{
    private const int MostLeaves = 4096;
    private readonly Stack<Given> _path = new();
    private readonly List<Leaf> _leaves = [];
    private bool _endless;

    // The first step that settles; where one before it is open, every answer is followed.
    public static Settlement Settle(EvaluatedAct evaluated, IActEvaluator evaluator)
    {
        var exploration = new Exploration(evaluator);
        exploration.Follow(evaluated);
        var leaves = exploration._leaves;

        // More possibilities than can be followed are never taken for agreement.
        if (exploration._endless || leaves.Exists(leaf => WorthAsking.Result(leaf.Outcome) != WorthAsking.Result(leaves[0].Outcome)))
        {
            return new(null, Ruling.Open) { Establish = new WorthAsking(leaves).Asked() };
        }

        // Where every answer leads to the same result, the last branch grants it on the least.
        if (leaves.TrueForAll(leaf => leaf.Outcome == leaves[0].Outcome))
        {
            return leaves[^1].Settlement;
        }

        return WhateverIsFound(leaves);
    }

    // Every answer exempts, and only whether it may or shall be so is unknown: it may, and what tells is to be found before adoption.
    private static Settlement WhateverIsFound(List<Leaf> leaves)
    {
        var settled = leaves.FindLast(leaf => leaf.Outcome is Outcome.MayNotPunish)!.Settlement;
        var telling = new WorthAsking(leaves).Telling().Where(name => settled.Ruling.Before.All(one => one.Name != name));
        Unfound[] before = [.. settled.Ruling.Before, .. telling.Select(name => new Unfound(name, ExemptsAnyway: true))];
        return settled with { Ruling = settled.Ruling with { Before = before } };
    }

    private void Follow(EvaluatedAct evaluated)
    {
        if (evaluated.Decisive is not { } step)
        {
            Arrive(new(FourteenSteps.Last - 1, Ruling.Punish));
            return;
        }

        var result = evaluated.Steps[step]!;

        if (result.Settles)
        {
            Arrive(new(step, result.Ruling!) { Said = result });
        }
        else
        {
            Fork(evaluated.Evaluation.StartingAt(step), result.Verdict.Lacks!);
        }
    }

    private void Arrive(Settlement settlement) => _leaves.Add(new(settlement, [.. _path]));

    private void Fork(ActEvaluation asked, string lacks)
    {
        // An answer that leaves the same thing unknown would be asked for ever.
        if (_leaves.Count >= MostLeaves || _path.Any(given => given.Name == lacks))
        {
            _endless = true;
            Arrive(new(null, Ruling.Open));
            return;
        }

        foreach (var possibility in Completions.Of(asked, lacks))
        {
            _path.Push(new(lacks, possibility.Answer));
            Follow(evaluator.EvaluatePossibility(possibility.Act));
            _path.Pop();
        }
    }
}
