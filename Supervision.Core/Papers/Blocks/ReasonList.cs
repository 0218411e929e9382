namespace Supervision.Core.Papers.Blocks;

/// <summary>理由: why it was so decided, each reason with its law. Never empty.</summary>
public sealed record ReasonList(IReadOnlyList<ReasonLine> Lines) : Block;
