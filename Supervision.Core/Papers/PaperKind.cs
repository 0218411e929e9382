namespace Supervision.Core.Papers;

/// <summary>文书种类: which official form a paper is.</summary>
public enum PaperKind
{
    InspectionNotice, CorrectionOrder, NoPenaltyLetter, BackCheckNotice, NotFiledForm, FineWaiverLetter, CommitmentLetter, RepairNotice, CoercionApproval,
    CoercionDecision, CoercionRecord, CoercionNotice, FreezeNotice, GuidanceLetter,
}
