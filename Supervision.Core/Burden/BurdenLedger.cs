using Supervision.Core.Plans;

namespace Supervision.Core.Burden;

/// <summary>入企频次台账: the visits to one enterprise by all bodies, held against the limits that are in force.</summary>
public sealed class BurdenLedger(IReadOnlyList<VisitLimit> limits, IReadOnlyList<RecordedVisit> visits)
{
    /// <summary>无事不扰: whether the enterprise stands on the white list.</summary>
    public bool IsUndisturbed { get; init; }

    // 有因检查 as a word of exclusion stands for visits upon cause.
    private const string Check = "检查";

    public BurdenAnswer Answer(VisitRequest request, DateOnly asOf)
    {
        var counts = Holding(request).Select(limit => Count(limit, request, asOf)).ToList();
        var hits = counts.Where(count => count.IsReached).ToList();
        var forbids = hits.Any(hit => hit.Limit.Kind is not VisitLimitKind.Alert);
        var isBarred = IsUndisturbed && request.IsOfOwnAccord;
        var isAllowed = !isBarred && (!forbids || request.IsUponCause || request.IsKeyItem);
        return new(isAllowed, hits, counts);
    }

    // Of the caps on one year only the most specific hold; an alert that leaves causes out says nothing of one.
    private IEnumerable<VisitLimit> Holding(VisitRequest request)
    {
        var fitting = limits.Where(limit => limit.Kind is not VisitLimitKind.BackCheckVisits && Fits(limit, request)).ToList();
        var caps = fitting.Where(limit => limit.Kind is VisitLimitKind.YearlyCap).ToList();
        var most = caps.Select(Specificity).DefaultIfEmpty().Max();

        foreach (var limit in fitting)
        {
            var isPassedOver = limit.Kind is VisitLimitKind.YearlyCap && Specificity(limit) < most;
            var isSilent = limit.Kind is VisitLimitKind.Alert && request.IsUponCause && LeavesOutCauses(limit);

            if (!isPassedOver && !isSilent)
            {
                yield return limit;
            }
        }
    }

    private VisitCountOfLimit Count(VisitLimit limit, VisitRequest request, DateOnly asOf)
    {
        var since = limit.Since(asOf);
        var within = visits.Where(visit => visit.On > since && visit.On <= asOf && IsInScope(limit, visit, request)).ToList();
        return new(limit, [.. within.Where(visit => !IsExcluded(limit, visit))], [.. within.Where(visit => IsExcluded(limit, visit))]);
    }

    private static bool Fits(VisitLimit limit, VisitRequest request) =>
        IsOrAny(limit.Organ, request.Organ) && IsOrAny(limit.Trade, request.Trade) && IsOrAny(limit.RiskClass, request.RiskClass);

    private static bool IsOrAny(string? wanted, string? given) => wanted is null || wanted == given;

    private static int Specificity(VisitLimit limit)
    {
        string?[] keys = [limit.Organ, limit.Trade, limit.RiskClass];
        return keys.Count(key => key is not null);
    }

    private static bool IsInScope(VisitLimit limit, RecordedVisit visit, VisitRequest request)
    {
        return (limit.Scope ?? Usual(limit.Kind)) switch
        {
            VisitScope.SameOrgan => visit.Organ == request.Organ,
            VisitScope.SameOrganAndTrade => visit.Organ == request.Organ && visit.Trade == request.Trade,
            VisitScope.SameDomain => DomainOf(visit.Organ) == DomainOf(request.Organ),
            _ => true,
        };
    }

    private static VisitScope Usual(VisitLimitKind kind) => kind is VisitLimitKind.Cooling ? VisitScope.SameOrganAndTrade : VisitScope.Enterprise;

    private static string DomainOf(string organ) => organ[(organ.IndexOf('-', StringComparison.Ordinal) + 1)..];

    private static bool IsExcluded(VisitLimit limit, RecordedVisit visit) => limit.Excludes.Any(word => Names(word, visit));

    private static bool Names(string word, RecordedVisit visit) =>
        word == visit.Source || word == visit.Type || word == visit.Type + Check;

    private static bool LeavesOutCauses(VisitLimit limit) => limit.Excludes.Any(word => word.StartsWith(VisitWords.UponCause, StringComparison.Ordinal));
}
