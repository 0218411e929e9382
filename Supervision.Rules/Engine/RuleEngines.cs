using Supervision.Rules.Engine.Compiled;
using Supervision.Rules.Engine.NRules;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine;

/// <summary>The one place that says which engine decides: NRules, and the compiled one where very many cases are screened.</summary>
public static class RuleEngines
{
    /// <summary>
    /// Begins to make NRules ready, for whoever reads the rules first: most of what the first decision of a process costs has nothing to do with
    /// which lists decide.
    /// </summary>
    public static void Begin() => LawRules.Begin();

    public static IRuleEngine For(Rulebook rulebook) => new NRulesEngine(rulebook);

    public static IRuleEngine CompiledFor(Rulebook rulebook) => new CompiledRuleEngine(rulebook);
}
