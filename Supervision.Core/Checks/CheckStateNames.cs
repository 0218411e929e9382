namespace Supervision.Core.Checks;

public enum CheckState { Drawn, Approved, Notified, Started, Entered, Reviewed, Dropped }

/// <summary>What each state of a check is called.</summary>
public static class CheckStateNames
{
    public static string Named(this CheckState state) => state switch
    {
        CheckState.Drawn => "待审批",
        CheckState.Approved => "待通知",
        CheckState.Notified => "待检查",
        CheckState.Started => "待录入",
        CheckState.Entered => "待审核",
        CheckState.Reviewed => "已审核",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
