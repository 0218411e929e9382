using Supervision.Core.Plans;

namespace Supervision.Core.BackChecks;

/// <summary>书面复核: what the drawn people found in the file of a check, on paper.</summary>
/// <param name="Agrees">Whether the file bears out what was found then.</param>
/// <param name="Reasons">Why not; required when the file deviates.</param>
public sealed record BackCheckReview(bool Agrees, string? Reasons, Signed Entered)
{
    public const int ReasonsMaxLength = 2000;

    public string Outcome => Agrees ? "与原检查一致" : "与原检查有出入";
}
