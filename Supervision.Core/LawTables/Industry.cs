namespace Supervision.Core.LawTables;

/// <summary>国民经济行业分类: one division, group or class of GB/T 4754-2017.</summary>
public sealed record Industry(IndustryCode Code, string Name);
