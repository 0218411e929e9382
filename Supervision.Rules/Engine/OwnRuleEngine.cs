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
            return new ExemptionDecision(asked.Name, asked.Decided, rulebook.Version, [.. asked.Acts.Select(act => Answers.To(Questions.About(asked, act, rulebook)))]);
        }
        catch (RuleFileException exception)
        {
            return exception.Problem;
        }
    }
}
