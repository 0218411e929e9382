using Supervision.Core.Repairs;
using Supervision.Rules.Repairs;

namespace Supervision.Api.Repairs;

/// <summary>What of the materials has not come in: proof and commitment, and the ruling where there is a reorganisation, which asks for nothing else.</summary>
internal static class RepairNeeds
{
    public static IReadOnlyList<string> Missing(RepairCase repair, RepairPolicy? policy)
    {
        IEnumerable<string> asked = repair.Intake.Reorganisation is not null
            ? [RepairMaterials.Ruling]
            : policy?.Materials ?? [RepairMaterials.Proof, RepairMaterials.Commitment];
        return [.. asked.Except(repair.Materials)];
    }
}
