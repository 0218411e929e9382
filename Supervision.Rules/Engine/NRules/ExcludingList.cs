using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

// A fact: a list whose exclusions are asked of an act.
internal sealed class ExcludingList(ExemptionList list, ActContext of)
{
    public Group Whole => list.Exclusions!;

    public ActContext Of => of;
}
