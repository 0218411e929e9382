using Supervision.Core.LawTables;

namespace Supervision.Core.Commitments;

/// <summary>核查期限的单位: in what the term of a verification is counted.</summary>
public enum TermUnit { WorkingDays, Days, Months }

public static class TermUnits
{
    public static readonly Terms<TermUnit> Terms = new((TermUnit.WorkingDays, "个工作日"), (TermUnit.Days, "日"), (TermUnit.Months, "个月"));
}
