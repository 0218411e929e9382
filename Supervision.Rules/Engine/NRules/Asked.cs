using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A fact: the conditions of one item, of one list or of the law, asked of one act. A class, because equal records would count as one fact.
internal sealed class Asked(ConditionSet set, Inquiry inquiry)
{
    public ConditionSet Set => set;

    public Inquiry Inquiry => inquiry;

    // What the guards look at.
    public int List { get; } = set.List;

    public int Number { get; } = set.Number;
}

// The conditions that stand together and the list that they stand in, by number.
internal sealed record ConditionSet(int List, int Number, Condition Whole, int Leaves);
