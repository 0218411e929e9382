using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;

namespace Supervision.Rules.Engine.Proposals;

/// <summary>Decides exemption cases by one rulebook. Asking changes nothing, and the same question has the same answer.</summary>
public interface IRuleEngine
{
    /// <summary>Digest of the rules that decide here.</summary>
    string Rulebook { get; }

    /// <summary>A proposal for each act; or why the case cannot be read, such as an unknown item or an impossible date.</summary>
    Result<ExemptionDecision> Decide(ExemptionCase asked, CancellationToken cancel = default);
}
