using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.NRules;

/// <summary>The rule engine: an item is a rule, an article is a rule, a step is a rule, and what each of them finds is a fact for the next.</summary>
public sealed class NRulesEngine(Rulebook rulebook) : IRuleEngine
{
    public string Rulebook => rulebook.Version;

    public Result<ExemptionDecision> Decide(ExemptionCase asked, CancellationToken cancel = default) =>
        Proposing.Decide(asked, rulebook, new NRulesEvaluator(null, cancel));

    /// <summary>The same, and each rule that fires for the case itself is told as it fires; what could be established is asked in silence.</summary>
    public Result<ExemptionDecision> Decide(ExemptionCase asked, Action<FiredRule> told, CancellationToken cancel = default) =>
        Proposing.Decide(asked, rulebook, new NRulesEvaluator(told, cancel));
}
