namespace Supervision.Core.Exemptions;

/// <summary>承继: an absorbed or predecessor subject. Its record is shown, never imputed.</summary>
public sealed record Succession(string Kind, string Id, DateOnly? On);
