using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.Steps;
using Supervision.Rules.Language;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Proposals;

// 提出处理建议: from a case to the proposal for each of its acts, whoever evaluates them.
internal static class Proposing
{
    public static Result<ExemptionDecision> Decide(ExemptionCase asked, Rulebook rulebook, IActEvaluator evaluator)
    {
        if (CaseCheck.Of(asked, rulebook) is { } problem)
        {
            return problem;
        }

        try
        {
            var known = AsKnownOn.Of(asked);
            var book = rulebook.AsKnown(known.Knowledge ?? known.Decided);
            var evaluations = known.Acts.Select(act => ActEvaluations.About(known, act, book, evaluator)).ToArray();
            var answers = evaluator.EvaluateCase(evaluations).Select(ActAnswers.Of).ToArray();
            return new ExemptionDecision(asked.Name, asked.Decided, book.Version, answers);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }
}
