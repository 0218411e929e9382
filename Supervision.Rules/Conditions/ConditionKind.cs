using Supervision.Core.Cases;
using Supervision.Rules.Language;

namespace Supervision.Rules.Conditions;

// A kind of condition: its name, its form, and how a line of a rule file becomes a condition that can be asked.
internal sealed class ConditionKind(string name, string summary, Key[] keys, Func<RuleNode, ConditionContext, Condition> build)
{
    public string Name => name;

    public IReadOnlyList<string> AtLeastOne { get; init; } = [];

    // What shows that it holds: an officer's evidence, the search of the register, or the days of the case.
    public ProofBasis ShownBy { get; init; } = ProofBasis.Officer;

    // What usually shows it to an officer; null: nothing usual is known.
    public string? Evidence { get; init; }

    public Form Form => field ??= new(summary, [Key.Must("type", Shape.Fixed(name)), .. keys]) { AtLeastOne = AtLeastOne };

    public Condition Build(RuleNode node, ConditionContext context) => build(node, context);
}

// What conditions take from the list that they stand in.
internal sealed record ConditionContext(FirstOffenceDefinition FirstOffence, IReadOnlyList<string> SeriousLists);
