using Supervision.Core.Plans;

namespace Supervision.Core.Burden;

/// <summary>入企频次核对结论.</summary>
/// <param name="Hits">Limits that the visits so far have reached.</param>
/// <param name="Counts">For every limit, what was counted and what was not.</param>
public sealed record BurdenAnswer(bool IsAllowed, IReadOnlyList<VisitCountOfLimit> Hits, IReadOnlyList<VisitCountOfLimit> Counts)
{
    /// <summary>A limit is reached and the visit is made nevertheless: its supervisor is shown so.</summary>
    public bool IsExcessShown => IsAllowed && Hits.Any(hit => hit.Limit.Kind is not VisitLimitKind.Alert);

    public bool IsAlert => Hits.Any(hit => hit.Limit.Kind is VisitLimitKind.Alert);

    public IEnumerable<string> Said()
    {
        foreach (var count in Counts)
        {
            var reached = count.IsReached ? "，已经达到" : "";
            yield return $"{count.Limit.Id}：{count.Limit.Period}内至多{count.Limit.Count}次，计入{count.Counted.Count}次，不计入{count.NotCounted.Count}次{reached}（{count.Limit.Source}，{count.Limit.Mark}）";
        }
    }
}

/// <summary>一项限制的计数.</summary>
/// <param name="NotCounted">Visits within its period and scope that its exclusions leave out.</param>
public sealed record VisitCountOfLimit(VisitLimit Limit, IReadOnlyList<RecordedVisit> Counted, IReadOnlyList<RecordedVisit> NotCounted)
{
    public bool IsReached => Counted.Count >= Limit.Count;
}
