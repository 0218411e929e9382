using Supervision.Rules.Conditions;
using Supervision.Rules.Language;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what one condition says of what was asked; or why it could say nothing, such as a year without a calendar.
internal sealed class Answered(Asked asked, int leaf, Verdict? verdict, RuleFileException? failed)
{
    public Asked Asked => asked;

    public int Leaf => leaf;

    public Verdict Verdict => verdict ?? throw new RuleFileException(failed!.Problem);

    public static Answered By(Condition condition, Asked asked, int leaf)
    {
        try
        {
            return new(asked, leaf, condition.Ask(asked.Inquiry), null);
        }
        catch (RuleFileException exception)
        {
            // It is thrown only if the fourteen steps ask for this very condition.
            return new(asked, leaf, null, exception);
        }
    }
}
