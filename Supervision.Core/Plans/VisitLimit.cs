using Supervision.Core.Time;

namespace Supervision.Core.Plans;

/// <summary>频次限制: how often one enterprise may be visited: at most <paramref name="Count"/> checks a year, or none again within a time.</summary>
/// <param name="Unit">Days, months or years.</param>
/// <param name="Mark">核, 旧知 or 待核.</param>
public sealed record VisitLimit(string Id, VisitLimitKind Kind, int Count, int Length, PeriodUnit Unit, string Source, string Mark)
{
    private const string ToVerify = "待核";

    /// <summary>The document by which the office has adopted what is 待核; empty, it has not.</summary>
    public string AdoptedBy { get; init; } = "";

    /// <summary>Whether it decides: what nobody has read at its source only where the office has adopted it, and in a demonstration.</summary>
    public bool Decides(bool isDemonstration) => Mark != ToVerify || AdoptedBy.Length > 0 || isDemonstration;

    /// <summary>Whose visits count together; null, as the kind says.</summary>
    public VisitScope? Scope { get; init; }

    /// <summary>不计入: visits of these types or from these sources.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Only for this organ, trade or class; null, for all. Of several caps the most specific one holds.</summary>
    public string? Organ { get; init; }

    public string? Trade { get; init; }

    public string? RiskClass { get; init; }

    /// <summary>Whether the visits of all bodies count together.</summary>
    public bool CountsAll => Scope is VisitScope.Enterprise || (Scope is null && Kind is not VisitLimitKind.Cooling);

    /// <summary>By the year of the calendar, and not by the last twelve months.</summary>
    public bool ByCalendarYear { get; init; }

    /// <summary>
    /// The first day that no longer counts: a visit on the day <c>Length</c> before <paramref name="asOf"/> is over, a day later is not.
    /// </summary>
    public DateOnly Since(DateOnly asOf)
    {
        return Unit switch
        {
            PeriodUnit.Year when ByCalendarYear => new DateOnly(asOf.Year - Length, 12, 31),
            PeriodUnit.Day => asOf.AddDays(-Length),
            PeriodUnit.Month => asOf.AddMonths(-Length),
            _ => asOf.AddYears(-Length),
        };
    }

    /// <summary>What it is called, as in 年度上限（一年4次）.</summary>
    public string Named => $"{NameOf(Kind)}（{Period}{Count}次）";

    private static string NameOf(VisitLimitKind kind) => kind switch
    {
        VisitLimitKind.YearlyCap => "年度上限",
        VisitLimitKind.Cooling => "间隔期",
        VisitLimitKind.BackCheckVisits => "复核入企上限",
        _ => "频次预警",
    };

    /// <summary>The period in words, as in 6个月.</summary>
    public string Period => Unit switch
    {
        PeriodUnit.Day => $"{Length}日",
        PeriodUnit.Month => $"{Length}个月",
        _ => Length == 1 ? "一年" : $"{Length}年",
    };
}

/// <summary>What a limit counts. An alert is no prohibition: it keeps nobody out of a frame and asks for nobody's leave; it is shown.</summary>
public enum VisitLimitKind { YearlyCap, Cooling, BackCheckVisits, Alert }

/// <summary>计数范围: all visits to an enterprise, those of one organ, of one organ in one trade, or of one domain at every level.</summary>
public enum VisitScope { Enterprise, SameOrgan, SameOrganAndTrade, SameDomain }
