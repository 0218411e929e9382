using Supervision.Core.Exemptions;
using Supervision.Rules.Engine;
using Supervision.Rules.Engine.Proposals;
using Supervision.Rules.Lists;

namespace Supervision.Rules.Authoring;

/// <summary>
/// 草案的引擎: who decides past cases under a draft. Where the compiled engine screens, NRules decides again whatever changes; where the two differ,
/// nothing that was counted can be relied on, and the run stops.
/// </summary>
public sealed class DraftEngines
{
    private readonly IRuleEngine? _confirms;

    /// <param name="screen">Decides every case.</param>
    /// <param name="confirms">Decides again what changes; null where the first word is the last.</param>
    public DraftEngines(IRuleEngine screen, IRuleEngine? confirms) => (Screen, _confirms) = (screen, confirms);

    internal IRuleEngine Screen { get; }

    /// <summary>NRules decides every case.</summary>
    public static DraftEngines Whole(Rulebook draft) => new(RuleEngines.For(draft), null);

    /// <summary>The compiled engine screens, NRules confirms.</summary>
    public static DraftEngines Screening(Rulebook draft) => new(RuleEngines.CompiledFor(draft), RuleEngines.For(draft));

    internal void Confirm(string number, ExemptionCase asked, ExemptionDecision screened)
    {
        if (_confirms is null)
        {
            return;
        }

        if (!_confirms.Decide(asked).Succeeded(out var confirmed, out var problem))
        {
            throw new EnginesDisagreeException(number, asked.Acts[0].Id, problem.Message);
        }

        foreach (var (one, other) in screened.Acts.Zip(confirmed.Acts))
        {
            if ((one.Outcome, one.Root, one.Item) != (other.Outcome, other.Root, other.Item))
            {
                throw new EnginesDisagreeException(number, one.Act, $"编译引擎为{one.Outcome.Named()}，NRules为{other.Outcome.Named()}");
            }
        }
    }
}
