namespace Supervision.Core.RuleLists;

/// <summary>A text by its name and digest.</summary>
public sealed record NamedText(string Name, string Sum);
