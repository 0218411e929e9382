namespace Supervision.Core.Burden;

/// <summary>拟入企: a visit that somebody wants to make.</summary>
/// <param name="IsKeyItem">重点检查事项: no cap refuses it.</param>
/// <param name="Source">双随机, or a cause: 投诉举报, 转办交办, 数据监测, 企业申请, 上级专项.</param>
public sealed record VisitRequest(string Organ, string? Trade, bool IsKeyItem, string Source)
{
    public string? RiskClass { get; init; }

    /// <summary>有因检查: a cap never refuses it.</summary>
    public bool IsUponCause => Source is not (VisitWords.ByChance or VisitWords.OwnAccord);

    /// <summary>Neither drawn nor upon a cause: the white list (无事不扰) bars it, and nothing else.</summary>
    public bool IsOfOwnAccord => Source == VisitWords.OwnAccord;
}
