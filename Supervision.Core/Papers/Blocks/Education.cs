namespace Supervision.Core.Papers.Blocks;

/// <summary>教育内容: what the party was taught instead of being punished.</summary>
public sealed record Education(IReadOnlyList<string> Measures) : Block;
