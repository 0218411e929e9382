using Supervision.Core.Exemptions;

namespace Supervision.Rules.Engine.Steps;

// Whoever asks the conditions and takes the steps: the rules of NRules, or the compiled loop.
internal interface IActEvaluator
{
    // All acts of one case, in their order.
    IEnumerable<EvaluatedAct> EvaluateCase(IReadOnlyList<ActEvaluation> acts);

    // One possibility of what is not established: as far as the first step that settles it, or is open itself.
    EvaluatedAct EvaluatePossibility(ActEvaluation act);

    // What the steps from that of the evaluation on lead to, whatever is not established; open where that makes a difference.
    Outcome Foresee(ActEvaluation act);
}
