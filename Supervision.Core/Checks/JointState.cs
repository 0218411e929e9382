using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>What a step of one department makes of a joint check as a whole.</summary>
internal sealed record JointState(
    IReadOnlyList<CheckPart> Parts, IReadOnlyList<ItemResult> Items, IReadOnlyList<string> Results, DateOnly? EndedOn, Signed? Entered, Signed? Confirmed,
    string? ReturnedBecause)
{
    public static JointState Of(InspectionCheck check) =>
        new(check.Parts, check.Items, check.Results, check.EndedOn, check.Entered, check.Confirmed, check.ReturnedBecause);
}
