using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Engine.Compiled;

/// <summary>
/// The same conditions and steps in a plain loop: it screens the replay of very many cases, and is what the decisions of NRules are held against.
/// </summary>
public sealed class CompiledRuleEngine(Rulebook rulebook) : IRuleEngine
{
    private readonly CompiledEvaluator _evaluator = new();

    public string Rulebook => rulebook.Version;

    public Result<ExemptionDecision> Decide(ExemptionCase asked, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        return Proposing.Decide(asked, rulebook, _evaluator);
    }
}
