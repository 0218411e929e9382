using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what one step says of an act; or why it could say nothing, such as of a year without a calendar.
internal sealed class StepFact(DecidingStep step, ActEvaluation of, StepResult? result, RuleFileException? failure)
{
    public ActEvaluation Of => of;

    public int Index => step.Index;

    public StepResult Result => result ?? throw new RuleFileException(failure!.Problem);

    public bool Decides => result is null || result.Settles || result.IsOpen;

    public static StepFact TakenByLaw(DecidingStep step, ActEvaluation of, AnswersOfLists lists, ArticleAnswer[] articles) =>
        Taken(step, of, new(lists.All, articles));

    public static StepFact Taken(DecidingStep step, ActEvaluation of, MatchedAnswers answers)
    {
        try
        {
            return new(step, of, step.Ask(new AnsweredAct(of, answers.Of)), null);
        }
        catch (RuleFileException failure)
        {
            return new(step, of, null, failure);
        }
    }
}
