using Supervision.Rules.Conditions;

namespace Supervision.Rules.Engine.Steps;

// 法条: an article of the law that is asked like an item of a list.
/// <param name="IsRevised">Whether it is of the law as revised in 2021, or of the one before; null where both say it.</param>
internal sealed record Article(string Name, ArticleKind Kind, Group Condition, bool? IsRevised)
{
    public bool AppliesTo(ActEvaluation asked) => IsRevised is not { } revised || asked.Penalties.IsRevised == revised;
}

// Which question of the steps it answers.
internal enum ArticleKind { Mandatory, Discretionary, Easing }
