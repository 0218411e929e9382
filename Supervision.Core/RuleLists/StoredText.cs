namespace Supervision.Core.RuleLists;

/// <summary>A rule text by its digest; kept for ever.</summary>
public sealed record StoredText(string Sum, string Text);
