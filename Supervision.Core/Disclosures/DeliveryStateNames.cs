namespace Supervision.Core.Disclosures;

/// <summary>What each state of a delivery is called.</summary>
public static class DeliveryStateNames
{
    public static string Named(this DeliveryState state) => state switch
    {
        DeliveryState.Pending => "待推送",
        DeliveryState.Sent => "已推送",
        DeliveryState.Accepted => "已接收",
        DeliveryState.Rejected => "被退回",
        DeliveryState.Visible => "已公示",
        DeliveryState.Withdrawn => "已撤回",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
