using Supervision.Core.LawTables;

namespace Supervision.Core.Credit;

/// <summary>信用记录种类. An exemption is kept for the office alone.</summary>
public enum CreditRecordKind { Penalty, Licence, Exemption }

/// <summary>How the kinds are called.</summary>
public static class CreditRecordKinds
{
    public static readonly Terms<CreditRecordKind> Terms = new(
        (CreditRecordKind.Penalty, "行政处罚"), (CreditRecordKind.Licence, "行政许可"), (CreditRecordKind.Exemption, "免予处罚"));

    /// <summary>Whether it may ever be told to anybody outside the office.</summary>
    public static bool IsInternal(this CreditRecordKind kind) => kind is CreditRecordKind.Exemption;
}
