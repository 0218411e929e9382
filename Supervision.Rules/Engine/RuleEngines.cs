using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

/// <summary>The one place that says which engine was built.</summary>
public static class RuleEngines
{
    public static IRuleEngine For(Rulebook rulebook) => new OwnRuleEngine(rulebook);
}
