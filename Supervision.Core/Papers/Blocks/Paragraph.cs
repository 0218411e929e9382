namespace Supervision.Core.Papers.Blocks;

/// <summary>正文: a paragraph that begins with two blank characters.</summary>
public sealed record Paragraph(string Text) : Block;
