using Supervision.Api.Burden;
using Supervision.Core.Burden;
using Supervision.Core.Checks;

namespace Supervision.Api.Checks;

/// <summary>
/// 批准时的频次核对: what other visits, made or approved since the names were frozen, mean for checks that wait for their approval. A limit that would
/// refuse a drawn visit asks the head for his reason; one upon cause or of key items is only shown.
/// </summary>
public sealed class LimitsAtApproval(BurdenOfChecks burden)
{
    /// <summary>Those of the checks for which a limit is reached.</summary>
    public async Task<IReadOnlyList<CheckAtLimit>> ReadAsync(IReadOnlyCollection<InspectionCheck> waiting, DateOnly today, CancellationToken cancel)
    {
        if (waiting.Count == 0)
        {
            return [];
        }

        var answers = await burden.ReadAsync(waiting, VisitStage.Approved, today, cancel);
        return [.. waiting.Select(check => Of(check, answers[check.Id])).Where(one => one.Hits.Count > 0)];
    }

    internal static IReadOnlyList<LimitHit> Hits(BurdenAnswer answer) => [.. answer.Hits.Select(hit => new LimitHit(hit.Limit, hit.Counted.Count))];

    private static CheckAtLimit Of(InspectionCheck check, BurdenAnswer answer)
    {
        var hits = Hits(answer);
        var isCovered = hits.All(hit => check.Waiver?.Limits.Contains(hit.Limit.Id) is true);
        return new(check, hits, !answer.IsAllowed && !isCovered);
    }
}

/// <summary>达到频次限制的检查.</summary>
/// <param name="NeedsWaiver">Nobody has agreed yet, and somebody must.</param>
public sealed record CheckAtLimit(InspectionCheck Check, IReadOnlyList<LimitHit> Hits, bool NeedsWaiver);
