namespace Supervision.Core.Cases;

/// <summary>What each end of a case is called.</summary>
public static class CaseEndNames
{
    public static string Named(this CaseEnd end) => end switch
    {
        CaseEnd.Exempted => "不予行政处罚",
        CaseEnd.NotFiled => "不予立案",
        CaseEnd.HandedOn => "转入案件办理",
        CaseEnd.ToEstablish => "待查明事实",
        CaseEnd.Referred => "提请研究决定",
        CaseEnd.FineWaived => "免予罚款，其余转入案件办理",
        _ => throw new ArgumentOutOfRangeException(nameof(end)),
    };

    /// <summary>Whether a decision of this office relieves the party, of the whole penalty or of the fine: it has conditions to show, and a letter.</summary>
    public static bool Relieves(this CaseEnd end) => end is CaseEnd.Exempted or CaseEnd.FineWaived;
}
