using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what the conditions of an item, or the exclusions of a list, say of an act.
internal sealed class ListAnswer(Condition whole, ActContext of, Verdict verdict)
{
    public Condition Whole => whole;

    public ActContext Of => of;

    public Verdict Verdict => verdict;
}
