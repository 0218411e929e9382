using Supervision.Core.Primitives;
using Supervision.Core.Time;
using Supervision.Rules.Periods;

namespace Supervision.Api.Disclosures;

/// <summary>公示期限: the last day on which a result must be visible, by the dated period and the working-day calendar.</summary>
public sealed class DisclosureClock(WorkingDayCalendar calendar, PeriodTable periods)
{
    private const string CheckResult = "check-result";
    private const string Withdrawal = "withdrawal";

    public WorkingDayCalendar Calendar { get; } = calendar;

    public Result<DateOnly> ForCheckResult(DateOnly endedOn) =>
        periods.WorkingDays(CheckResult, endedOn).Match(days => Calendar.AddWorkingDays(endedOn, days), problem => problem);

    /// <summary>Last day on which a withdrawal must have reached every channel.</summary>
    public Result<DateOnly> ForWithdrawal(DateOnly decidedOn) =>
        periods.WorkingDays(Withdrawal, decidedOn).Match(days => Calendar.AddWorkingDays(decidedOn, days), problem => problem);
}
