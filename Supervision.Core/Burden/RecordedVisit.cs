namespace Supervision.Core.Burden;

/// <summary>入企记录: one visit of one organ to an enterprise, whatever it was called.</summary>
/// <param name="Organ">As 430300-生态环境: what stands after the dash is its domain.</param>
/// <param name="Type">日常, 专项, 个案 or 有因.</param>
/// <param name="Trade">大气, 食品 …; null, not told.</param>
public sealed record RecordedVisit(DateOnly On, string Organ, string Type, string? Trade)
{
    /// <summary>投诉举报, 上级专项 …; null, not told.</summary>
    public string? Source { get; init; }
}
