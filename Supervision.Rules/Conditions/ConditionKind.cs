using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// A kind of condition: its name, its form, and how a line of a rule file becomes a condition that can be asked.
internal sealed class ConditionKind(
    string name, string summary, Key[] keys, string[] atLeastOne, Func<RuleNode, ConditionContext, Condition> build)
{
    public ConditionKind(string name, string summary, Key[] keys, Func<RuleNode, ConditionContext, Condition> build)
        : this(name, summary, keys, [], build)
    {
    }

    public string Name => name;

    public Form Form { get; } = new(summary, [Key.Must("type", Shape.Fixed(name)), .. keys]) { AtLeastOne = atLeastOne };

    public Condition Build(RuleNode node, ConditionContext context) => build(node, context);
}

// What conditions take from the list that they stand in.
internal sealed record ConditionContext(FirstOffenceDefinition FirstOffence, IReadOnlyList<string> SeriousLists);
