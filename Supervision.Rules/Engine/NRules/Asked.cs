namespace Supervision.Rules.Engine.NRules;

// A fact: one condition, asked of one act. A class, because equal records would count as one fact.
internal sealed class Asked(Node node, ActFacts of)
{
    // What the guards look at: the kind of condition, then which of that kind.
    public string Kind => node.Condition.Type;

    public int Number => node.Number;

    public ActFacts Of => of;
}
