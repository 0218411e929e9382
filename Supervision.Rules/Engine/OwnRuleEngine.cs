using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Exemptions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine;

/// <summary>The engine of the house: items indexed, conditions compiled once, the trace always on.</summary>
public sealed class OwnRuleEngine(Rulebook rulebook) : IRuleEngine
{
    public string Rulebook => rulebook.Version;

    public Result<ExemptionDecision> Decide(ExemptionCase asked)
    {
        if (CaseCheck.Of(asked, rulebook) is { } problem)
        {
            return problem;
        }

        try
        {
            var known = KnownThen.Of(asked);
            var book = rulebook.AsKnown(known.Knowledge ?? known.Decided);
            var answers = new ActAnswer[asked.Acts.Count];

            for (var i = 0; i < answers.Length; i++)
            {
                answers[i] = Answers.To(Questions.About(known, known.Acts[i], book));
            }

            return new ExemptionDecision(asked.Name, asked.Decided, book.Version, answers);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }
}
