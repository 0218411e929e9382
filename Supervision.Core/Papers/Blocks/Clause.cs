namespace Supervision.Core.Papers.Blocks;

/// <summary>要素: a labelled element, “检查依据：…”.</summary>
public sealed record Clause(string Label, string Text) : Block;
