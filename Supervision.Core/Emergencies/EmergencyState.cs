namespace Supervision.Core.Emergencies;

/// <summary>How an emergency visit stands, read off what was signed.</summary>
public enum EmergencyState
{
    /// <summary>The other officer has not confirmed it.</summary>
    Started,

    /// <summary>The head has not decided.</summary>
    Confirmed,

    /// <summary>Approved, and no result entered.</summary>
    Approved,

    /// <summary>Approved and entered, to be reviewed by another.</summary>
    Entered,

    Reviewed,

    Refused,
}

public static class EmergencyStateNames
{
    public static string Named(this EmergencyState state) => state switch
    {
        EmergencyState.Started => "待另一名检查人员确认",
        EmergencyState.Confirmed => "待负责人批准",
        EmergencyState.Approved => "待录入结果",
        EmergencyState.Entered => "待审核",
        EmergencyState.Reviewed => "已审核",
        EmergencyState.Refused => "不予批准",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Read off what has been done, the latest first.</summary>
    public static EmergencyState Of(EmergencyVisit visit) => visit switch
    {
        { Refused: not null } => EmergencyState.Refused,
        { Reviewed: not null } => EmergencyState.Reviewed,
        { Approved: not null, Entered: not null } => EmergencyState.Entered,
        { Approved: not null } => EmergencyState.Approved,
        { Confirmed: not null } => EmergencyState.Confirmed,
        _ => EmergencyState.Started,
    };
}
