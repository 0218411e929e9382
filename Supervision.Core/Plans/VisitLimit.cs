namespace Supervision.Core.Plans;

/// <summary>频次限制: how often one enterprise may be visited: at most <paramref name="Count"/> checks a year, or none again within a time.</summary>
/// <param name="Length">Length of the period; months when <paramref name="InMonths"/>, else years.</param>
/// <param name="Mark">核, 旧知 or 待核.</param>
public sealed record VisitLimit(string Id, VisitLimitKind Kind, int Count, int Length, bool InMonths, string Source, string Mark)
{
    /// <summary>
    /// The first day that no longer counts: a visit on the day <c>Length</c> before <paramref name="asOf"/> is over, a day later is not.
    /// </summary>
    public DateOnly Since(DateOnly asOf) => InMonths ? asOf.AddMonths(-Length) : asOf.AddYears(-Length);
}

public enum VisitLimitKind { YearlyCap, Cooling, BackCheckVisits }
