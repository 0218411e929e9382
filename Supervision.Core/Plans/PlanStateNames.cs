namespace Supervision.Core.Plans;

/// <summary>What each state of a plan is called.</summary>
public static class PlanStateNames
{
    public static string Named(this PlanState state) => state switch
    {
        PlanState.Draft => "草案，待审核",
        PlanState.Reviewed => "已审核，待批准",
        PlanState.Approved => "已批准，待备案",
        PlanState.Filed => "已备案，待公布",
        PlanState.Published => "已公布",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
