using Supervision.Core.Exemptions;
using Supervision.Rules.Engine.Completion;
using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.Compiled;

// Takes the steps one after the other, and asks each condition where a step wants it.
internal sealed class CompiledEvaluator : IActEvaluator
{
    public IEnumerable<EvaluatedAct> EvaluateCase(IReadOnlyList<ActEvaluation> acts) => acts.Select(act => Evaluate(act, isWhole: true));

    public EvaluatedAct EvaluatePossibility(ActEvaluation act) => Evaluate(act, isWhole: false);

    public Outcome Foresee(ActEvaluation act) => Exploration.Settle(EvaluatePossibility(act), this).Ruling.Outcome;

    private static EvaluatedAct Evaluate(ActEvaluation act, bool isWhole)
    {
        var answered = new AnsweredAct(act, whole => whole.Ask(act.Context));
        var steps = new StepResult?[FourteenSteps.Deciding.Count];
        int? decisive = null;

        for (var i = act.From; i < steps.Length && (isWhole || decisive is null); i++)
        {
            var result = FourteenSteps.Deciding[i].Ask(answered);
            steps[i] = result;

            if (decisive is null && (result.Settles || result.IsOpen))
            {
                decisive = i;
            }
        }

        return new(answered, steps, decisive);
    }
}
