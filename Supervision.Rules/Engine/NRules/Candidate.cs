using Supervision.Rules.Conditions;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

// A fact: a list item that may carry an act. A class, because equal records would count as one fact.
internal sealed class Candidate(ListItem item, ActContext of)
{
    public string Id => item.Id;

    public Group Whole => item.Conditions;

    public ActContext Of => of;
}
