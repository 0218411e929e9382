using Supervision.Core.Primitives;

namespace Supervision.Core.Checks;

/// <summary>超限批准: the head's leave, with its reason, to check although limits on visits are reached.</summary>
/// <param name="Limits">The ids of the limits it covers; any other still stands in the way.</param>
public sealed record LimitWaiver(IReadOnlyList<string> Limits, string Reason, Signed Approved)
{
    public const int ReasonMaxLength = 500;

    /// <param name="earlier">What was waived before, for the same check; it stays covered.</param>
    public static Result<LimitWaiver> Of(string target, LimitWaiver? earlier, IReadOnlyList<LimitHit> hits, string reason, Signed approved)
    {
        if (approved.By.Role is not Role.Approver)
        {
            return VisitLimitProblems.OnlyHead(approved.By);
        }

        if (hits.Count == 0)
        {
            return VisitLimitProblems.NoneReached(target);
        }

        if (string.IsNullOrWhiteSpace(reason) || reason.Length > ReasonMaxLength)
        {
            return VisitLimitProblems.WaivedWithoutReason();
        }

        var reached = hits.Select(hit => hit.Limit.Id);
        return new LimitWaiver([.. (earlier?.Limits ?? []).Union(reached)], reason, approved);
    }
}
