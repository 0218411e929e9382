using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.NRules;

// A condition as rules know it, by number. Conditions that say the same in the same words are one node, whichever items they stand in.
internal sealed class Node
{
    public Node(int number, Condition condition, Node[] parts)
    {
        (Number, Condition, Parts) = (number, condition, parts);
        All = [.. parts.SelectMany(part => part.All).Distinct(), this];
    }

    public int Number { get; }

    public Condition Condition { get; }

    public Node[] Parts { get; }

    // It and all that it is made of.
    public Node[] All { get; }
}
