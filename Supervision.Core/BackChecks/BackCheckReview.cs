using Supervision.Core.Primitives;

namespace Supervision.Core.BackChecks;

/// <summary>书面复核: what the drawn people found in the file of a check, on paper. It takes effect when both have signed.</summary>
/// <param name="Agrees">Whether the file bears out what was found then.</param>
/// <param name="Reasons">Why not; required when the file deviates.</param>
/// <param name="Countersigned">By the other of the two; null while the review is pending.</param>
public sealed record BackCheckReview(bool Agrees, string? Reasons, Signed Entered, Signed? Countersigned = null)
{
    public const int ReasonsMaxLength = 2000;

    public bool HasEffect => Countersigned is not null;

    public string Outcome => Agrees ? "与原检查一致" : "与原检查有出入";
}
