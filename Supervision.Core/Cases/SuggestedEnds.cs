using Supervision.Core.Exemptions;

namespace Supervision.Core.Cases;

/// <summary>Which end of a case an outcome suggests.</summary>
public static class SuggestedEnds
{
    public static CaseEnd Suggests(this Outcome outcome) => outcome switch
    {
        Outcome.ShallNotPunish or Outcome.MayNotPunish => CaseEnd.Exempted,
        Outcome.WaiveFine => CaseEnd.FineWaived,
        Outcome.NoOffence or Outcome.TimeBarred or Outcome.Incapable or Outcome.NoFault or Outcome.NoPenaltyBasis => CaseEnd.NotFiled,
        Outcome.Open => CaseEnd.ToEstablish,
        Outcome.Refer or Outcome.Criminal => CaseEnd.Referred,
        _ => CaseEnd.HandedOn,
    };
}
