using Supervision.Rules.Exemptions;

namespace Supervision.Rules.Engine;

/// <summary>The one place that says which engine was built.</summary>
public static class RuleEngines
{
#if NRULES
    public static string Built => "NRules";

    public static IRuleEngine For(Rulebook rulebook) => new NRules.NRulesEngine(rulebook);
#else
    public static string Built => "own";

    public static IRuleEngine For(Rulebook rulebook) => new OwnRuleEngine(rulebook);
#endif
}
