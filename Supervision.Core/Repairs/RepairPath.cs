using Supervision.Core.Credit;

namespace Supervision.Core.Repairs;

/// <summary>
/// 修复途径: under what a record is repaired. Orders 36 and 107 stand in the table of policies; a broken commitment has no policy of publication and is
/// repaired by keeping it (国办发〔2020〕42号).
/// </summary>
public static class RepairPath
{
    public const string CreditChina = "ndrc-36";
    public const string PublicitySystem = "samr-107";
    public const string Commitment = "commitment-42";

    public static readonly IReadOnlyList<string> All = [CreditChina, PublicitySystem, Commitment];

    private const string CommitmentReason = "国办发〔2020〕42号：违诺的，履行承诺、改正并重新承诺以后修复；修复以前不适用告知承诺";

    /// <summary>The path of what a site forwards.</summary>
    public static string Of(RepairChannel site) => site is RepairChannel.CreditChina ? CreditChina : PublicitySystem;

    public static bool Knows(string path, CreditRecordKind kind) => (path == Commitment) == (kind is CreditRecordKind.CommitmentBroken);

    /// <summary>The answer for a broken commitment: without class, period and clock.</summary>
    public static RepairAnswer OfCommitment(RepairQuestion question)
    {
        if (question.DutiesDone is false || question.Corrected is false)
        {
            return new(RepairOutcome.Refuse) { Reasons = [CommitmentReason] };
        }

        string[] missing =
        [
            .. question.DutiesDone is null ? ["obligations"] : Array.Empty<string>(),
            .. question.Corrected is null ? ["corrected"] : Array.Empty<string>(),
            .. new[] { RepairMaterials.Proof, RepairMaterials.Commitment }.Except(question.Application?.Materials ?? []),
        ];
        return missing.Length > 0
            ? new(RepairOutcome.Supplement) { Missing = missing, Reasons = [CommitmentReason] }
            : new(RepairOutcome.Grant) { Reasons = [CommitmentReason], Stops = [question.Record.Id], IsFinal = true };
    }
}
