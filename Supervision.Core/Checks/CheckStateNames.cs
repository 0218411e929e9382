namespace Supervision.Core.Checks;

public enum CheckState { Drawn, Approved, Notified, Started, Entered, Confirmed, Reviewed, Dropped }

/// <summary>How far a check has come, and what each state is called.</summary>
public static class CheckStateNames
{
    /// <summary>Read off what has been done, the latest first.</summary>
    public static CheckState Of(InspectionCheck check) => check switch
    {
        { Dropped: not null } => CheckState.Dropped,
        { Reviewed: not null } => CheckState.Reviewed,
        { Confirmed: not null } => CheckState.Confirmed,
        { Entered: not null } => CheckState.Entered,
        { Scanned: not null } => CheckState.Started,
        { Code: not null } => CheckState.Notified,
        { Approved: not null } => CheckState.Approved,
        _ => CheckState.Drawn,
    };
    public static string Named(this CheckState state) => state switch
    {
        CheckState.Drawn => "待审批",
        CheckState.Approved => "待通知",
        CheckState.Notified => "待检查",
        CheckState.Started => "待录入",
        CheckState.Entered => "待签认",
        CheckState.Confirmed => "待审核",
        CheckState.Reviewed => "已审核",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
