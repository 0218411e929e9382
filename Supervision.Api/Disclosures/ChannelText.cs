using Supervision.Core.Disclosures;

namespace Supervision.Api.Disclosures;

/// <summary>How far a record has come on a channel, in words for the public.</summary>
public static class ChannelText
{
    public static string Of(DeliveryState state) => state switch
    {
        DeliveryState.Visible => "已公示",
        DeliveryState.Withdrawn => "已撤回",
        DeliveryState.Rejected => "被退回，正在更正",
        DeliveryState.Accepted => "对方已接收，待显示",
        DeliveryState.Sent => "已推送，待对方确认",
        _ => "待推送",
    };
}
