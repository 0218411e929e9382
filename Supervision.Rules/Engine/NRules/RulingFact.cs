using Supervision.Rules.Engine.Steps;

namespace Supervision.Rules.Engine.NRules;

// A fact that the last rule yields: by which step an act is settled, or open. Null: by none, so that the last step closes it.
internal sealed class RulingFact(ActEvaluation of, StepFact? decisive)
{
    public ActEvaluation Of => of;

    public StepFact? Decisive => decisive;

    // The first that settles, or leaves open what lies behind it.
    public static RulingFact Among(ActEvaluation of, IEnumerable<StepFact> steps) =>
        new(of, steps.Where(step => step.Decides).MinBy(step => step.Index));
}
