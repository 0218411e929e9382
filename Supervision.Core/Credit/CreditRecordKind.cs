using Supervision.Core.LawTables;

namespace Supervision.Core.Credit;

/// <summary>信用记录种类. An exemption is kept for the office alone.</summary>
public enum CreditRecordKind
{
    Penalty,
    Licence,
    Exemption,
    InspectionResult,
    AbnormalList,
    SeriousList,
    CommitmentKept,
    CommitmentBroken,
    Honour,

    /// <summary>It ends another record: 移出名单 or 信用修复.</summary>
    Repair,
}

/// <summary>How the kinds are called.</summary>
public static class CreditRecordKinds
{
    public static readonly Terms<CreditRecordKind> Terms = new(
        (CreditRecordKind.Penalty, "行政处罚"),
        (CreditRecordKind.Licence, "行政许可"),
        (CreditRecordKind.Exemption, "免予处罚"),
        (CreditRecordKind.InspectionResult, "检查结果"),
        (CreditRecordKind.AbnormalList, "经营异常名录"),
        (CreditRecordKind.SeriousList, "严重失信主体名单"),
        (CreditRecordKind.CommitmentKept, "履行承诺"),
        (CreditRecordKind.CommitmentBroken, "违反承诺"),
        (CreditRecordKind.Honour, "荣誉"),
        (CreditRecordKind.Repair, "移出或者修复"));

    /// <summary>What other bodies decide and no act of our own brings: it is entered with its document, by hand or by a file.</summary>
    public static readonly IReadOnlyList<CreditRecordKind> Entered =
        [CreditRecordKind.AbnormalList, CreditRecordKind.SeriousList, CreditRecordKind.Honour];

    /// <summary>Whether it may ever be told to anybody outside the office.</summary>
    public static bool IsInternal(this CreditRecordKind kind) => kind is CreditRecordKind.Exemption;

    /// <summary>What a policy of showing and repair calls such a record; null where no policy speaks of it.</summary>
    public static string? InPolicies(this CreditRecordKind kind) => kind switch
    {
        CreditRecordKind.Penalty => "penalty",
        CreditRecordKind.SeriousList => "serious-list",
        CreditRecordKind.AbnormalList => "abnormal-list",
        CreditRecordKind.InspectionResult => "inspection-result",
        _ => null,
    };
}
