namespace Supervision.Core.Papers.Blocks;

/// <summary>签收: lines that the receiver fills in by hand.</summary>
public sealed record Receipt(IReadOnlyList<string> Lines) : Block;
