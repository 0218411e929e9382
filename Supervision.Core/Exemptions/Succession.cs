namespace Supervision.Core.Exemptions;

/// <summary>承继: an absorbed or predecessor subject. Its record is shown; it counts only where it is the same subject under another code.</summary>
public sealed record Succession(string Kind, string Id, DateOnly? On);
