namespace Supervision.Core.LawTables;

/// <summary>行政区划: one row of GB/T 2260.</summary>
/// <param name="IsStatistical">统计用区划代码: used by statisticians for a park, no administrative division; nothing may be registered there.</param>
public sealed record Region(RegionCode Code, string Name, RegionCode? Parent, bool IsStatistical);
