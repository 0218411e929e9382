using Supervision.Core.Credit;
using Supervision.Core.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>What the audit line of a step says.</summary>
internal static class RepairLines
{
    public static object Of(RepairStep step)
    {
        return new
        {
            材料 = step.Materials.Select(RepairMaterials.Named),
            原决定签发人 = step.Facts?.DecidedBy,
            类别 = step.Facts?.Class is { } found ? DishonestyClasses.Terms.Of(found) : null,
            类别依据 = step.Facts?.ClassBasis,
            义务履行 = step.Facts?.DutiesDone,
            改正 = step.Facts?.Corrected,
            结束的记录 = step.Effects?.Ended,
            撤回的公示 = step.Effects?.Withdrawn,
            承诺编码 = step.Effects?.Commitment,
            渠道 = step.Sighting?.Channel ?? step.Effects?.Channel,
            仍在显示 = step.Sighting?.IsStillShown,
            证明 = step.Sighting?.Proof,
            文号 = step.By.DocumentNumber,
            理由 = step.Words,
        };
    }
}
