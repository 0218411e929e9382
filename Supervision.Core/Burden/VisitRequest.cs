namespace Supervision.Core.Burden;

/// <summary>拟入企: a visit that somebody wants to make.</summary>
/// <param name="IsKeyItem">重点检查事项: no cap refuses it.</param>
/// <param name="Source">双随机, or a cause: 投诉举报, 转办交办, 数据监测, 企业申请, 上级专项.</param>
public sealed record VisitRequest(string Organ, string? Trade, bool IsKeyItem, string Source)
{
    private const string ByChance = "双随机";

    public string? RiskClass { get; init; }

    /// <summary>有因检查: a cap never refuses it.</summary>
    public bool IsUponCause => Source != ByChance;
}
