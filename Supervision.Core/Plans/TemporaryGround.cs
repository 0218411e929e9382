namespace Supervision.Core.Plans;

/// <summary>计划外检查事由: the only grounds on which a task may stand outside the plan (湘市监信〔2024〕14号).</summary>
public enum TemporaryGround { Complaint, Transfer, DataMonitoring, Emergency, SuperiorCampaign }

public static class TemporaryGroundNames
{
    /// <summary>As the log keeps it, whatever the ground is called here.</summary>
    public static string Code(this TemporaryGround ground) => ground switch
    {
        TemporaryGround.Complaint => "complaint",
        TemporaryGround.Transfer => "transfer",
        TemporaryGround.DataMonitoring => "data-monitoring",
        TemporaryGround.Emergency => "emergency",
        TemporaryGround.SuperiorCampaign => "superior-campaign",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };

    public static string Named(this TemporaryGround ground) => ground switch
    {
        TemporaryGround.Complaint => "投诉举报",
        TemporaryGround.Transfer => "转办交办",
        TemporaryGround.DataMonitoring => "数据监测线索",
        TemporaryGround.Emergency => "突发事件",
        TemporaryGround.SuperiorCampaign => "上级部署专项检查",
        _ => throw new ArgumentOutOfRangeException(nameof(ground)),
    };
}
