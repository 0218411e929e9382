using Supervision.Core.Cases;
using Supervision.Core.Exemptions;

namespace Supervision.Core.Persistence;

/// <summary>A case with its newest proposal. Take from it what is shown; the decision is long.</summary>
public sealed class NewestProposal
{
    public required EnforcementCase Case { get; init; }

    public required MadeProposal Made { get; init; }

    public required Outcome Outcome { get; init; }
}
