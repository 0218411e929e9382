using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A fact that a rule yields: what the conditions of an item, or the exclusions of a list, say of an act.
internal sealed class ListAnswer(Group whole, ActContext of, Verdict verdict)
{
    public Group Whole => whole;

    public ActContext Of => of;

    public Verdict Verdict => verdict;

    public static ListAnswer OfItem(Candidate about, Verdict[] told) => new(about.Whole, about.Of, Reckoning.Of(about.Whole, told));

    public static ListAnswer OfWhole(ListWhole about, Verdict[] told) => new(about.Whole, about.Of, Reckoning.Of(about.Whole, told));
}
