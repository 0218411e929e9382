namespace Supervision.Core.Papers;

/// <summary>检查事项: what will be looked at, how, and by which law.</summary>
public sealed record NoticeItem(string Name, string Method, string Basis);
