using Supervision.Core.Exemptions;
using Supervision.Core.Primitives;

namespace Supervision.Core.Cases;

/// <summary>历次建议: one proposal of a case as it was made. It stays; the newest one counts.</summary>
public sealed class MadeProposal
{
    private MadeProposal()
    {
    }

    public required CaseId Case { get; init; }

    /// <summary>Counted from 1 for each case.</summary>
    public required int Number { get; init; }

    /// <summary>The case form: what was asked of the rules.</summary>
    public required ExemptionCase Question { get; init; }

    /// <summary>What the rules answered. With the question and the rulebook it can be made again.</summary>
    public required ExemptionDecision Decision { get; init; }

    /// <summary>Digest of the rules that were asked. The decision names those of them that were known on its day.</summary>
    public required string Rulebook { get; init; }

    public required bool ClausesToVerify { get; init; }

    public LookupEvidence? Lookup { get; init; }

    public required Signed By { get; init; }

    /// <summary>What was done on the proposal before, where this one answers otherwise.</summary>
    public SetAside? SetAside { get; init; }

    /// <summary>A case from a check has one act; the answer to it is the answer to the case.</summary>
    public ActAnswer Answer => Decision.Acts[0];

    public Outcome Outcome => Answer.Outcome;

    public static MadeProposal Of(CaseId of, int number, CaseProposal proposal, LookupEvidence? lookup, Signed by, SetAside? setAside) =>
        new()
        {
            Case = of,
            Number = number,
            Question = proposal.Question,
            Decision = proposal.Decision,
            Rulebook = proposal.Rulebook,
            ClausesToVerify = proposal.ClausesToVerify,
            Lookup = lookup,
            By = by,
            SetAside = setAside,
        };
}
