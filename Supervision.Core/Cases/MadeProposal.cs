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

    /// <summary>The case form as JSON: what was asked of the rules.</summary>
    public required string File { get; init; }

    /// <summary>The rules' answer as JSON; with <see cref="Rulebook"/> it can be made again.</summary>
    public required string Answer { get; init; }

    public required string Rulebook { get; init; }

    public required Outcome Outcome { get; init; }

    public required bool ClausesToVerify { get; init; }

    public LookupEvidence? Lookup { get; init; }

    public required Signed By { get; init; }

    /// <summary>What was done on the proposal before, where this one answers otherwise.</summary>
    public SetAside? SetAside { get; init; }

    public static MadeProposal Of(CaseId of, int number, CaseProposal proposal, LookupEvidence? lookup, Signed by, SetAside? setAside) =>
        new()
        {
            Case = of,
            Number = number,
            File = proposal.File,
            Answer = proposal.Answer,
            Rulebook = proposal.Rulebook,
            Outcome = proposal.Outcome,
            ClausesToVerify = proposal.ClausesToVerify,
            Lookup = lookup,
            By = by,
            SetAside = setAside,
        };
}
