namespace Supervision.Core.Papers;

/// <summary>检查人员: name and number of the enforcement certificate.</summary>
public sealed record NoticeInspector(string Name, string Certificate);
